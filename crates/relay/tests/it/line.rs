//! Bad lines and bad servers: a proxy that cuts, and a server that says what it likes.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// Which way the bytes go that are cut off.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
}

/// A line to `port` that is cut `times` times, whenever `bytes` went that way on one connection.
/// Says by which port it is entered.
pub fn cut_line(port: u16, way: Way, bytes: usize, times: usize) -> u16 {
    let door = TcpListener::bind("127.0.0.1:0").unwrap();
    let entrance = door.local_addr().unwrap().port();
    let left = Arc::new(AtomicUsize::new(times));
    thread::spawn(move || {
        for inside in door.incoming() {
            let (inside, outside) = (
                inside.unwrap(),
                TcpStream::connect(("127.0.0.1", port)).unwrap(),
            );
            let up = (inside.try_clone().unwrap(), outside.try_clone().unwrap());
            let down = (outside, inside);
            for (here, (from, to)) in [(Way::Up, up), (Way::Down, down)] {
                let left = (here == way).then(|| Arc::clone(&left));
                thread::spawn(move || carry(from, to, bytes, left.as_deref()));
            }
        }
    });
    entrance
}

fn carry(mut from: TcpStream, mut to: TcpStream, bytes: usize, left: Option<&AtomicUsize>) {
    let mut carried = 0;
    let mut chunk = [0; 8 * 1024];
    while let Ok(read @ 1..) = from.read(&mut chunk) {
        carried += read;
        let cuts = carried > bytes
            && left.is_some_and(|left| {
                let one_less = |left: usize| left.checked_sub(1);
                left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_less)
                    .is_ok()
            });
        if cuts || to.write_all(&chunk[..read]).is_err() {
            break;
        }
    }
    // Whoever still holds the other end learns of it at once.
    let _gone = from.shutdown(Shutdown::Both);
    let _gone = to.shutdown(Shutdown::Both);
}

/// A server that answers every question with the same bytes, and keeps the questions.
pub struct Liar {
    pub port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Liar {
    pub fn saying(answer: impl Into<Vec<u8>>) -> Self {
        let (door, answer) = (TcpListener::bind("127.0.0.1:0").unwrap(), answer.into());
        let port = door.local_addr().unwrap().port();
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for client in door.incoming() {
                let mut client = client.unwrap();
                log.lock().unwrap().push(question(&mut client));
                let _may_hang_up = client.write_all(&answer);
                let _gone = client.shutdown(Shutdown::Write);
                // Until the client hangs up too, or it would be a cut line instead of an answer.
                let _rest = std::io::copy(&mut client, &mut std::io::sink());
            }
        });
        Self { port, asked }
    }

    /// Says this with a status and a body of honest length.
    pub fn body(status: &str, body: &[u8]) -> Self {
        let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n", body.len());
        Self::saying([head.as_bytes(), b"connection: close\r\n\r\n", body].concat())
    }

    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

fn question(client: &mut TcpStream) -> String {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && client.read(&mut byte).unwrap_or_default() == 1 {
        head.push(byte[0]);
    }
    String::from_utf8_lossy(&head).into_owned()
}
