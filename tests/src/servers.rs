//! The real servers of one run: an Apache with WebDAV and a Garage, started by the project's script
//! and ended with this process.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;

/// What a vault must know of them.
pub struct Servers {
    http: u16,
    https: u16,
    s3: u16,
    /// The authority that signed the certificate of Apache, PEM.
    ca: String,
    /// Where Apache keeps what it was given.
    pub dav: PathBuf,
    key: String,
    secret: String,
    /// Its input is closed when this process ends, and the servers end with it.
    _script: Child,
}

/// The servers, started when the first test asks for them.
pub fn servers() -> &'static Servers {
    static SERVERS: OnceLock<Servers> = OnceLock::new();
    SERVERS.get_or_init(start)
}

fn start() -> Servers {
    // All four are held until all are known, so that they differ.
    let held = [(); 4].map(|()| TcpListener::bind("127.0.0.1:0").expect("a port"));
    let ports = held.each_ref().map(port_of);
    drop(held);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut script = Command::new(root.join("scripts/relay-servers"))
        .args(ports.map(|port| port.to_string()))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the script");
    let said = script.stdout.take().expect("its output");
    let mut said = BufReader::new(said).lines();
    let mut next = |word: &str| {
        let line = said.next().expect("the servers did not start");
        let line = line.expect("a line");
        let rest = line.strip_prefix(word).expect("the word that is due");
        rest.trim().to_owned()
    };
    let ca = std::fs::read_to_string(next("ca")).expect("a certificate");
    let dav = PathBuf::from(next("dav"));
    next("small");
    let (key, secret) = (next("key"), next("secret"));
    next("ready");
    let [http, https, s3, _] = ports;
    Servers {
        http,
        https,
        s3,
        ca,
        dav,
        key,
        secret,
        _script: script,
    }
}

fn port_of(listener: &TcpListener) -> u16 {
    listener.local_addr().expect("an address").port()
}

impl Servers {
    /// Apache's folder over TLS, as a relay is set up.
    pub fn webdav(&self) -> Value {
        let place = format!("https://127.0.0.1:{}/dav", self.https);
        json!({"kind": "webdav", "place": place, "user": "amara", "secret": "word",
            "authority": self.ca})
    }

    /// The same in clear, through a line that counts what is asked.
    pub fn webdav_counted(&self) -> (Value, Counted) {
        let line = Counted::to(self.http);
        let place = format!("http://127.0.0.1:{}/dav", line.port);
        let relay = json!({"kind": "webdav", "place": place, "user": "amara", "secret": "word"});
        (relay, line)
    }

    /// A bucket.
    pub fn s3(&self) -> Value {
        self.bucket(self.s3)
    }

    /// The same through a line that counts what is asked.
    pub fn s3_counted(&self) -> (Value, Counted) {
        let line = Counted::to(self.s3);
        (self.bucket(line.port), line)
    }

    fn bucket(&self, port: u16) -> Value {
        let place = format!("http://127.0.0.1:{port}");
        json!({"kind": "s3", "place": place, "user": self.key, "secret": self.secret,
            "bucket": "relay", "region": "garage"})
    }
}

/// A line to a server that counts the questions which go through it.
pub struct Counted {
    port: u16,
    questions: Arc<AtomicUsize>,
}

/// What the first line of every question ends with; nothing else in one does.
const FIRST_LINE_ENDS: &[u8] = b" HTTP/1.1\r\n";

impl Counted {
    fn to(server: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = port_of(&listener);
        let questions = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&questions);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let server = TcpStream::connect(("127.0.0.1", server)).expect("the server");
                let (back, to) = (client.try_clone(), server.try_clone());
                let (back, to) = (back.expect("a socket"), to.expect("a socket"));
                let counted = Arc::clone(&counted);
                thread::spawn(move || pass(client, to, Some(&counted)));
                thread::spawn(move || pass(server, back, None));
            }
        });
        Self { port, questions }
    }

    /// How many questions were asked since it was last called.
    pub fn asked(&self) -> usize {
        self.questions.swap(0, Ordering::SeqCst)
    }
}

/// Hands on what comes, until one of the two hangs up.
fn pass(mut from: TcpStream, mut to: TcpStream, counted: Option<&AtomicUsize>) {
    let mut chunk = [0; 16 * 1024];
    // The end of the last chunk: a line may arrive in two.
    let mut kept: Vec<u8> = Vec::new();
    while let Ok(length @ 1..) = from.read(&mut chunk) {
        let bytes = &chunk[..length];
        if let Some(counted) = counted {
            kept.extend(bytes);
            let found = memchr::memmem::find_iter(&kept, FIRST_LINE_ENDS).count();
            counted.fetch_add(found, Ordering::SeqCst);
            let last = memchr::memmem::rfind(&kept, FIRST_LINE_ENDS);
            let told = last.map_or(0, |at| at + FIRST_LINE_ENDS.len());
            let begun = kept.len().saturating_sub(FIRST_LINE_ENDS.len() - 1);
            kept.drain(..told.max(begun));
        }
        if to.write_all(bytes).is_err() {
            break;
        }
    }
    // Either side may have hung up already.
    let _gone = to.shutdown(Shutdown::Both);
}
