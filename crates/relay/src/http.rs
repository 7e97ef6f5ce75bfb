//! One question at a time to one server: bounded, to that host only, over TLS that is verified.

mod answer;
mod trust;

use std::io::{self, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

use ureq::http::{HeaderValue, Request};
use ureq::{Agent, SendBody};
use url::{Origin, Url};

use crate::host::{Patience, Watch, ask, backoff};
use crate::{CHUNK, Error, Host, Result};
pub(crate) use answer::{Answer, meaning};
pub use trust::{CA_BYTES_MAX, Trust};

/// The longest head of an answer.
const HEAD_BYTES_MAX: usize = 32 * 1024;

/// A server that was named by an address, and the manners of talking to it.
pub(crate) struct Client {
    agent: Agent,
    origin: Origin,
    /// What says who we are, where the server wants that in a header.
    authorization: Option<HeaderValue>,
    host: Arc<dyn Host>,
    tries: u32,
}

/// What is asked.
pub(crate) struct Question<'a> {
    pub(crate) method: &'a str,
    pub(crate) address: &'a str,
    pub(crate) headers: &'a [(&'static str, &'a str)],
    pub(crate) body: Option<&'a [u8]>,
}

impl<'a> Question<'a> {
    pub(crate) fn new(method: &'a str, address: &'a str) -> Self {
        Self {
            method,
            address,
            headers: &[],
            body: None,
        }
    }
}

/// Reads an address and refuses one that would send what we say in clear, or say who we are.
/// Plain http is for this very computer: a server on it, or the end of a tunnel.
pub(crate) fn address(text: &str) -> Result<Url> {
    let url = Url::parse(text).map_err(|_| Error::BadAddress)?;
    let here = match url.host() {
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        Some(url::Host::Domain(_)) => false,
        None => return Err(Error::BadAddress),
    };
    let safe = url.scheme() == "https" || (url.scheme() == "http" && here);
    let bare = url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    if safe && bare {
        Ok(url)
    } else {
        Err(Error::BadAddress)
    }
}

impl Client {
    pub(crate) fn new(
        address: &Url,
        trust: &Trust,
        authorization: Option<HeaderValue>,
        patience: Patience,
        host: Arc<dyn Host>,
    ) -> Result<Self> {
        let agent = Agent::config_builder()
            .tls_config(trust::verified(trust)?)
            .http_status_as_error(false)
            // Told by us where they lead, and never followed.
            .max_redirects(0)
            .max_redirects_will_error(false)
            // The environment is not asked where to send things.
            .proxy(None)
            .allow_non_standard_methods(true)
            // What a server learns of us beyond the questions: nothing.
            .user_agent("")
            .accept_encoding("")
            .max_response_header_size(HEAD_BYTES_MAX)
            .timeout_connect(Some(patience.connect))
            .timeout_recv_response(Some(patience.answer))
            .timeout_per_call(Some(patience.question))
            .build()
            .new_agent();
        let tries = patience.tries.clamp(1, Patience::TRIES_MAX);
        Ok(Self {
            agent,
            origin: address.origin(),
            authorization,
            host,
            tries,
        })
    }

    pub(crate) fn host(&self) -> &dyn Host {
        self.host.as_ref()
    }

    /// Tries until it works, fails for a reason that stays, or patience ends.
    pub(crate) fn persist<T>(&self, mut once: impl FnMut() -> Result<T>) -> Result<T> {
        let mut failed = 0;
        loop {
            match once() {
                Err(Error::NotReachable) if failed + 1 < self.tries => {
                    failed += 1;
                    let pause = backoff(failed, self.host.chance());
                    if let ControlFlow::Break(()) = self.host.pause(pause) {
                        return Err(Error::Cancelled);
                    }
                }
                done => return done,
            }
        }
    }

    /// Asks once. Any status is an answer but one that points elsewhere. The watch is told how
    /// much of the question's body is sent.
    pub(crate) fn once(&self, question: &Question<'_>, watch: &mut Watch<'_>) -> Result<Answer> {
        let mut request = Request::builder()
            .method(question.method)
            .uri(question.address);
        for (name, value) in question.headers {
            request = request.header(*name, *value);
        }
        if let Some(authorization) = &self.authorization {
            request = request.header("authorization", authorization);
        }
        let (answered, stopped) = match question.body {
            Some(bytes) => {
                let mut sending = Sending {
                    bytes,
                    sent: 0,
                    stopped: None,
                    watch,
                };
                let request = request
                    .header("content-length", bytes.len())
                    .body(SendBody::from_reader(&mut sending))
                    .map_err(|_| Error::BadAddress)?;
                (self.agent.run(request), sending.stopped)
            }
            None => {
                let request = request.body(()).map_err(|_| Error::BadAddress)?;
                (self.agent.run(request), None)
            }
        };
        if let Some(stopped) = stopped {
            return Err(stopped);
        }
        let answer = Answer::new(answered.map_err(|error| trust::failure(&error))?);
        if (300..400).contains(&answer.status()) && answer.status() != 304 {
            return Err(self.elsewhere(question, &answer));
        }
        Ok(answer)
    }

    /// Asks until there is an answer, with no body and nobody watching.
    pub(crate) fn plainly(&self, question: &Question<'_>) -> Result<Answer> {
        self.persist(|| {
            let answer = self.once(question, &mut crate::unwatched)?;
            if meaning(answer.status()) == Error::NotReachable {
                return Err(Error::NotReachable);
            }
            Ok(answer)
        })
    }

    fn elsewhere(&self, question: &Question<'_>, answer: &Answer) -> Error {
        let target = Url::parse(question.address)
            .ok()
            .zip(answer.header("location"))
            .and_then(|(base, location)| base.join(location).ok());
        match target {
            Some(target) if target.origin() == self.origin => meaning(answer.status()),
            _ => Error::ChangedHost,
        }
    }
}

/// The bytes of a question on their way, in chunks, under somebody's eyes.
struct Sending<'a, 'w> {
    bytes: &'a [u8],
    sent: usize,
    stopped: Option<Error>,
    watch: &'a mut Watch<'w>,
}

impl Read for Sending<'_, '_> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let all = self.bytes.len() as u64;
        if let Err(error) = ask(self.watch, self.sent as u64, Some(all)) {
            self.stopped = Some(error);
            return Err(io::ErrorKind::Other.into());
        }
        let rest = self.bytes.get(self.sent..).unwrap_or_default();
        let most = rest.len().min(to.len()).min(CHUNK);
        if let (Some(to), Some(chunk)) = (to.get_mut(..most), rest.get(..most)) {
            to.copy_from_slice(chunk);
        }
        self.sent += most;
        Ok(most)
    }
}

/// Reads an object, and goes on from where the line was cut.
pub(crate) fn fetch(
    client: &Client,
    offset: u64,
    to: &mut dyn io::Write,
    watch: &mut Watch<'_>,
    size: impl Fn() -> Result<u64>,
    address: impl Fn() -> Result<String>,
) -> Result<u64> {
    let mut got = 0;
    let read = client.persist(|| {
        let address = address()?;
        let range = format!("bytes={}-", offset + got);
        let headers = [("range", range.as_str())];
        let question = Question {
            headers: if offset + got == 0 { &[] } else { &headers },
            ..Question::new("GET", &address)
        };
        let answer = client.once(&question, watch)?;
        answer.pour(offset + got, to, watch, &mut got)
    });
    match read {
        // Nothing from there on: right at the end, wrong behind it.
        Err(Error::Other(416)) if size()? == offset + got => Ok(got),
        Err(Error::Other(416)) => Err(Error::Damaged),
        read => read.map(|()| got),
    }
}
