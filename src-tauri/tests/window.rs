//! What the page may do, and what it may not: read from the built program, not from intentions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a scene that cannot be set is a failed test

use std::fs;
use std::path::Path;

use api::{Fault, FaultCode};
use desktop::Shell;
use desktop::host::Options;
use serde_json::{Value, json};
use tauri::ipc::CallbackFn;
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src ipc: http://ipc.localhost; \
    base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// The window with nothing on the screen, its vault and its dialogs in one temporary folder.
struct Desktop {
    app: App<MockRuntime>,
    page: WebviewWindow<MockRuntime>,
    folder: TempDir,
}

impl Desktop {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shell = Shell::new(Options {
            vault: folder.path().join("vault"),
            is_demo: false,
            home: None,
            is_chosen: false,
            common: Vec::new(),
            dialog_folder: Some(folder.path().to_owned()),
        });
        let app = desktop::furnish(mock_builder(), shell)
            .build(desktop::context())
            .unwrap();
        let page = desktop::window::open(&app).unwrap();
        Self { app, page, folder }
    }

    fn call(&self, name: &str, input: &Value) -> Result<Value, Value> {
        ask(&self.page, "tauri://localhost", name, input)
    }
}

fn ask(
    page: &WebviewWindow<MockRuntime>,
    from: &str,
    name: &str,
    input: &Value,
) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: "call".into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: from.parse().unwrap(),
        body: json!({ "name": name, "input": input.to_string() }).into(),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    let reply: String = get_ipc_response(page, request)?.deserialize().unwrap();
    Ok(serde_json::from_str::<Value>(&reply).unwrap()["value"].clone())
}

fn file(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_settings_are_the_strict_ones() {
    let settings = file("tauri.conf.json");
    assert_eq!(settings["app"]["security"]["csp"], POLICY);
    assert_eq!(settings["app"]["security"]["freezePrototype"], true);
    assert_eq!(
        settings["app"]["security"]["assetProtocol"]["enable"],
        false
    );
    assert_eq!(settings["app"]["withGlobalTauri"], false);
    assert_eq!(
        settings["app"]["windows"],
        json!([]),
        "windows are made in window.rs alone"
    );
    assert_eq!(
        settings["build"],
        json!({ "frontendDist": "../ui/dist" }),
        "no server, ever"
    );
    assert_eq!(settings["identifier"], "org.linden.desk");
    assert!(settings.get("plugins").is_none());
}

#[test]
fn the_page_may_call_one_command_and_hear_events() {
    let capability = file("capabilities/main.json");
    let allowed = json!([
        "allow-call",
        "core:event:allow-listen",
        "core:event:allow-unlisten"
    ]);
    assert_eq!(capability["permissions"], allowed);
    assert_eq!(capability["windows"], json!(["main"]));
    assert!(capability.get("remote").is_none());
    let known = file("gen/schemas/acl-manifests.json")["__app-acl__"]["permissions"].clone();
    let known: Vec<_> = known.as_object().unwrap().keys().cloned().collect();
    assert_eq!(
        known,
        ["allow-call", "deny-call"],
        "a second command is a second door"
    );
}

#[test]
fn the_policy_reaches_the_page_without_a_loophole() {
    let desktop = Desktop::new();
    let page = desktop
        .app
        .asset_resolver()
        .get("index.html".into())
        .unwrap();
    let policy = page.csp_header().unwrap();
    for directive in policy.split(';').map(str::trim) {
        let (name, sources) = directive.split_once(' ').unwrap();
        let written = POLICY
            .split("; ")
            .find(|rule| rule.starts_with(name))
            .unwrap();
        for source in sources
            .split(' ')
            .filter(|source| !written.contains(source))
        {
            // The framework's own scripts, by their hash; a hash lets nothing else in.
            assert!(source.starts_with("'sha256-"), "{name} lets in {source}");
        }
    }
    assert_eq!(policy.split(';').count(), POLICY.split(';').count());
}

#[test]
fn another_window_or_another_address_may_not_call() {
    let desktop = Desktop::new();
    let status = json!({});
    assert!(
        ask(
            &desktop.page,
            "tauri://localhost",
            "window.activity",
            &status
        )
        .is_ok()
    );
    assert!(
        ask(
            &desktop.page,
            "https://example.org",
            "window.activity",
            &status
        )
        .is_err()
    );
    let other = WebviewWindowBuilder::new(&desktop.app, "other", Default::default());
    let other = other.build().unwrap();
    assert!(ask(&other, "tauri://localhost", "window.activity", &status).is_err());
}

#[test]
fn only_the_bundled_page_is_ever_shown() {
    let shown = |address: &str| desktop::window::is_our_page(&address.parse().unwrap());
    assert!(shown("tauri://localhost/cases"));
    assert!(shown("http://tauri.localhost/cases"));
    for foreign in [
        "https://example.org",
        "file:///etc/hostname",
        "tauri://elsewhere",
    ] {
        assert!(!shown(foreign), "{foreign}");
    }
    for trick in [
        "http://tauri.localhost.example.org",
        "http://localhost",
        "data:text/html,x",
    ] {
        assert!(!shown(trick), "{trick}");
    }
}

#[test]
fn an_unknown_verb_and_an_unknown_field_are_refused() {
    let desktop = Desktop::new();
    for (name, input) in [
        ("window.burn", json!({})),
        ("window.zoom", json!({ "factor": 1, "selector": "*" })),
        ("window.openFile", json!({ "kind": "any", "path": "/" })),
        ("window.lock", json!([])),
    ] {
        assert_eq!(
            desktop.call(name, &input).unwrap_err()["code"],
            "badInput",
            "{name}"
        );
    }
}

#[test]
fn a_file_reaches_the_desk_by_a_token_and_only_once() {
    let desktop = Desktop::new();
    fs::write(desktop.folder.path().join("b.csv"), "x").unwrap();
    fs::write(desktop.folder.path().join("a.txt"), "x").unwrap();
    let chosen = desktop
        .call("window.openFile", &json!({ "kind": "table" }))
        .unwrap();
    assert_eq!(chosen["name"], "b.csv");
    let token = chosen["file"].as_str().unwrap();
    let place = desktop.folder.path().to_str().unwrap();
    assert!(
        !chosen.to_string().contains(place),
        "the page learns no folder"
    );

    let files = &desktop.app.state::<Shell>().inner().files;
    let redeemed = files
        .redeem(json!({ "path": token, "preview": true }))
        .unwrap();
    assert_eq!(
        redeemed,
        json!({ "path": format!("{place}/b.csv"), "preview": true })
    );
    let again = files.redeem(json!({ "path": token })).unwrap_err();
    assert_eq!(json!(again)["code"], "fileUnreachable");
}

#[test]
fn a_file_is_not_used_up_by_a_passphrase_that_has_to_be_typed_again() {
    let desktop = Desktop::new();
    let files = &desktop.app.state::<Shell>().inner().files;
    let place = desktop.folder.path().join("copy.linden");
    let token = files.grant(place.clone())["file"].clone();
    let lend = |answer: Result<(), FaultCode>| {
        files.lend("backup.check", json!({ "path": token }), |input| {
            assert_eq!(input["path"], place.to_str().unwrap());
            answer.map_err(Fault::of)
        })
    };
    for _ in 0..2 {
        let fault = lend(Err(FaultCode::WrongPassphrase)).unwrap_err();
        assert_eq!(fault.code, FaultCode::WrongPassphrase);
    }
    lend(Ok(())).unwrap();
    let fault = lend(Ok(())).unwrap_err();
    assert_eq!(fault.code, FaultCode::FileUnreachable);
    // Whatever else went wrong, the person chooses again.
    let token = files.grant(place.clone())["file"].clone();
    let lend = |input| {
        files.lend("backup.check", json!({ "path": input }), |_| {
            Err::<(), _>(Fault::of(FaultCode::FileDamaged))
        })
    };
    assert_eq!(lend(&token).unwrap_err().code, FaultCode::FileDamaged);
    assert_eq!(lend(&token).unwrap_err().code, FaultCode::FileUnreachable);
}

#[test]
fn a_file_that_was_only_looked_into_can_be_taken_in_without_being_chosen_again() {
    let desktop = Desktop::new();
    let files = &desktop.app.state::<Shell>().inner().files;
    let place = desktop.folder.path().join("from-a-colleague.linden");
    let token = files.grant(place.clone())["file"].clone();
    let lend = |name: &str| {
        files.lend(name, json!({ "path": token, "welcome": null }), |input| {
            assert_eq!(input["path"], place.to_str().unwrap());
            assert!(input["welcome"].is_null(), "what was left out stays so");
            Ok(())
        })
    };
    lend("roster.request").unwrap();
    lend("roster.request").unwrap();
    lend("roster.admit").unwrap();
    let fault = lend("roster.admit").unwrap_err();
    assert_eq!(fault.code, FaultCode::FileUnreachable);
}

#[test]
fn the_folder_of_a_relay_is_one_that_a_person_chose_and_an_address_is_as_it_was_typed() {
    let desktop = Desktop::new();
    let files = &desktop.app.state::<Shell>().inner().files;
    let made_up = json!({ "kind": "folder", "place": "/home" });
    let fault = files.redeem(made_up).unwrap_err();
    assert_eq!(fault.code, FaultCode::FileUnreachable);
    let chosen = files.grant("/media/office".into())["file"].clone();
    let redeemed = files.redeem(json!({ "kind": "folder", "place": chosen }));
    assert_eq!(redeemed.unwrap()["place"], "/media/office");
    let typed = json!({ "kind": "webdav", "place": "https://files.example.org/dav" });
    assert_eq!(files.redeem(typed.clone()).unwrap(), typed);
}

#[test]
fn a_path_of_the_pages_own_making_is_refused() {
    let desktop = Desktop::new();
    for field in ["path", "into", "welcome", "request"] {
        for made_up in [json!("/etc/hostname"), json!("token:0"), json!(7)] {
            let fault = desktop
                .call("backup.check", &json!({ field: made_up }))
                .unwrap_err();
            assert_eq!(fault["code"], "fileUnreachable", "{field}");
        }
    }
    // Nothing at all names no place; whether it may be left out is the command's own business.
    let nothing = json!({ "path": Value::Null, "passphrase": "" });
    let fault = desktop.call("backup.check", &nothing).unwrap_err();
    assert_eq!(fault["code"], "badInput");
    for name in ["../r.csv", "/r.csv", "a/b", "..", ""] {
        let fault = desktop
            .call("window.saveFile", &json!({ "name": name }))
            .unwrap_err();
        assert_eq!(fault["code"], "badInput", "{name}");
    }
    assert!(
        desktop
            .call("window.saveFile", &json!({ "name": "r.csv" }))
            .is_ok()
    );
}
