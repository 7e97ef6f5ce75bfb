//! Serves the real command table over loopback for browser tests of the page. Never shipped.
//!
//! `devhost --port 4444 --page ui/dist --vault DIR [--cases 40] [--locked]`: POST `/call/NAME` with
//! the input, GET anything else for the page. Paths a dialog would give are folders of the vault's
//! parent, as `window.saveFile` and `window.openFile` answer.

use api::{Desk, FaultCode};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tests::desk::RealHost;

fn main() {
    let mut given = BTreeMap::new();
    let mut words = std::env::args().skip(1).peekable();
    while let Some(word) = words.next() {
        let value = words
            .next_if(|next| !next.starts_with("--"))
            .unwrap_or_default();
        given.insert(word, value);
    }
    let option = |name: &str, usual: &str| given.get(name).cloned().unwrap_or(usual.to_owned());
    let vault = PathBuf::from(option("--vault", "artefacts/devhost/vault"));
    let page = PathBuf::from(option("--page", "ui/dist"));
    std::fs::create_dir_all(vault.parent().expect("a parent")).expect("a folder");
    let desk = Arc::new(Desk::new(Arc::new(RealHost(vault.clone()))));
    if let Some(cases) = given.get("--cases") {
        let cases: i64 = cases.parse().unwrap_or(40);
        desk.call("demo.open", &json!({"cases": cases, "seed": 1}).to_string())
            .expect("a demo");
        if given.contains_key("--locked") {
            desk.lock();
        }
    }
    let listener = TcpListener::bind((
        "127.0.0.1",
        option("--port", "4444").parse().expect("a port"),
    ));
    let listener = listener.expect("a free port");
    println!(
        "devhost http://{}",
        listener.local_addr().expect("an address")
    );
    let files = vault.parent().expect("a parent").join("files");
    std::fs::create_dir_all(&files).expect("a folder");
    for stream in listener.incoming().flatten() {
        let (desk, page, files) = (Arc::clone(&desk), page.clone(), files.clone());
        std::thread::spawn(move || serve(stream, &desk, &page, &files));
    }
}

fn serve(mut stream: TcpStream, desk: &Desk, page: &Path, files: &Path) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let mut words = line.split_whitespace();
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut length = 0;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        if header.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let (status, kind, bytes) = match (method.as_str(), path.strip_prefix("/call/")) {
        ("POST", Some(name)) => called(desk, files, name, &String::from_utf8(body).ok()?),
        _ => file(page, &path),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        bytes.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(&bytes).ok()
}

fn called(
    desk: &Desk,
    files: &Path,
    name: &str,
    input: &str,
) -> (&'static str, &'static str, Vec<u8>) {
    let answer = if name.starts_with("window.") {
        Ok(window(desk, files, name, input))
    } else {
        desk.call(name, input)
    };
    match answer {
        Ok(reply) => ("200 OK", "application/json", reply.into_bytes()),
        Err(fault) => {
            let status = if fault.code == FaultCode::Unexpected {
                "500 Fault"
            } else {
                "400 Fault"
            };
            (
                status,
                "application/json",
                serde_json::to_vec(&fault).expect("JSON"),
            )
        }
    }
}

/// What the window would answer; files lie in one folder, so no dialog is needed.
fn window(desk: &Desk, files: &Path, name: &str, input: &str) -> String {
    let input: Value = serde_json::from_str(input).unwrap_or_default();
    let value = match name {
        "window.lock" => {
            desk.lock();
            Value::Null
        }
        "window.saveFile" => {
            let name = input["name"].as_str().unwrap_or("file");
            json!({"file": files.join(name), "name": name})
        }
        "window.openFile" => {
            let newest = std::fs::read_dir(files)
                .into_iter()
                .flatten()
                .flatten()
                .next();
            newest.map_or(
                Value::Null,
                |entry| json!({"file": entry.path(), "name": entry.file_name().to_string_lossy()}),
            )
        }
        _ => Value::Null,
    };
    json!({"value": value, "touched": []}).to_string()
}

fn file(page: &Path, path: &str) -> (&'static str, &'static str, Vec<u8>) {
    let path = path
        .split('?')
        .next()
        .unwrap_or("/")
        .trim_start_matches('/');
    let wanted = page.join(if path.is_empty() { "index.html" } else { path });
    if path.contains("..") {
        return ("404 Not Found", "text/plain", Vec::new());
    }
    let kind = match wanted.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    std::fs::read(wanted).map_or(("404 Not Found", "text/plain", Vec::new()), |b| {
        ("200 OK", kind, b)
    })
}
