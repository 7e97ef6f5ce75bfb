//! Names the one command the page may call. Without this list every command of the program,
//! also a future one, would be open to the page by default.
fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&["call"]);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        // A build script reports by these lines; the window must not be built without its list.
        println!("cargo::error={error:#}");
    }
}
