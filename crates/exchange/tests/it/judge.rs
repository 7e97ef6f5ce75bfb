//! The published JSON Schemas, which judge what we write.

use std::fs;
use std::path::PathBuf;

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

const BASE: &str = "https://schemas.example/";

fn schemas() -> Vec<(String, Value)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schema/hsds-3.1");
    let files = fs::read_dir(folder)
        .expect("schemas")
        .map(|entry| entry.expect("entry").path());
    files
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .map(|path| {
            let name = path
                .file_name()
                .expect("name")
                .to_string_lossy()
                .into_owned();
            let text = fs::read_to_string(&path).expect("schema");
            (name, serde_json::from_str(&text).expect("JSON"))
        })
        .collect()
}

/// The published schema of that name, with all that it refers to.
pub fn judge(name: &str) -> Validator {
    let mut registry = Registry::new();
    for (file, schema) in schemas() {
        registry = registry
            .add(format!("{BASE}{file}"), schema)
            .expect("schema");
    }
    let registry = registry.prepare().expect("registry");
    let root = json!({ "$ref": format!("{BASE}{name}.json") });
    jsonschema::options()
        .with_registry(&registry)
        .build(&root)
        .expect("validator")
}

pub fn assert_valid(judge: &Validator, item: &Value) {
    let faults: Vec<String> = judge
        .iter_errors(item)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}
