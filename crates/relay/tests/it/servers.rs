//! The real servers of one run: an Apache with WebDAV and a Garage, started by the project's script
//! and ended with this process.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, OnceLock};

use relay::{Agency, Bucket, Credentials, Patience, S3, Trust, WebDav};

use crate::desk::{Desk, agency};

/// What a client must know of them.
pub struct Servers {
    pub http: u16,
    pub https: u16,
    pub s3: u16,
    /// The authority that signed the certificate of Apache.
    pub ca: Vec<u8>,
    /// Where Apache keeps what it was given.
    pub dav: PathBuf,
    /// Where there is little room, if the system let us make such a place.
    pub small: Option<PathBuf>,
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
    let held = [(); 4].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
    let ports = held
        .each_ref()
        .map(|port| port.local_addr().unwrap().port());
    drop(held);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut script = Command::new(root.join("scripts/relay-servers"))
        .args(ports.map(|port| port.to_string()))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(script.stdout.take().unwrap()).lines();
    let mut next = |word: &str| {
        let line = said.next().expect("the servers did not start").unwrap();
        line.strip_prefix(word).unwrap().trim().to_owned()
    };
    let ca = std::fs::read(next("ca")).unwrap();
    let dav = PathBuf::from(next("dav"));
    let small = Some(next("small"))
        .filter(|path| path != "none")
        .map(PathBuf::from);
    let (key, secret) = (next("key"), next("secret"));
    next("ready");
    let [http, https, s3, _] = ports;
    Servers {
        http,
        https,
        s3,
        ca,
        dav,
        small,
        key,
        secret,
        _script: script,
    }
}

impl Servers {
    /// The account that Apache knows.
    pub fn amara() -> Credentials {
        Credentials::new("amara".to_owned().into(), "word".to_owned().into())
    }

    /// The key that may read and write the buckets.
    pub fn key(&self) -> Credentials {
        Credentials::new(self.key.clone().into(), self.secret.clone().into())
    }

    pub fn trust(&self) -> Trust {
        Trust::Only(self.ca.clone())
    }

    /// A bucket seen through any port: the server's own, or one that leads there.
    pub fn bucket(&self, name: &str, port: u16) -> Bucket {
        Bucket {
            endpoint: format!("http://127.0.0.1:{port}"),
            region: "garage".to_owned(),
            name: name.to_owned(),
        }
    }

    /// A part of Apache's folder that nobody else uses, over TLS.
    pub fn webdav(&self) -> WebDav {
        let address = format!("https://127.0.0.1:{}/dav", self.https);
        let patience = Patience::default();
        WebDav::new(
            &address,
            &agency(),
            &Self::amara(),
            &self.trust(),
            patience,
            Desk::new(),
        )
        .unwrap()
    }

    /// A part of Apache's folder, through any port, in clear.
    pub fn webdav_through(&self, port: u16, desk: Arc<Desk>) -> WebDav {
        self.webdav_of(&agency(), port, desk)
    }

    /// The part of Apache's folder that belongs to an agency, through any port, in clear.
    pub fn webdav_of(&self, agency: &Agency, port: u16, desk: Arc<Desk>) -> WebDav {
        let address = format!("http://127.0.0.1:{port}/dav");
        let patience = Patience::default();
        WebDav::new(
            &address,
            agency,
            &Self::amara(),
            &Trust::System,
            patience,
            desk,
        )
        .unwrap()
    }

    /// A part of the bucket that nobody else uses.
    pub fn s3(&self) -> S3 {
        self.s3_through(self.s3, Desk::new())
    }

    /// A part of the bucket, through any port.
    pub fn s3_through(&self, port: u16, desk: Arc<Desk>) -> S3 {
        let bucket = self.bucket("relay", port);
        S3::new(
            &bucket,
            &agency(),
            self.key(),
            &Trust::System,
            Patience::default(),
            desk,
        )
        .unwrap()
    }
}
