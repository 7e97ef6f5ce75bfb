//! The checked-in TypeScript is what the command table says. `UPDATE=1` rewrites it.

#[test]
fn the_bindings_are_fresh() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/ipc/bindings.ts");
    let fresh = api::bindings::typescript();
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &fresh).unwrap();
    }
    let there = std::fs::read_to_string(path).unwrap();
    assert!(
        there == fresh,
        "bindings.ts is stale: UPDATE=1 cargo test -p tests bindings"
    );
}
