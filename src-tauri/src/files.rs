//! Native file dialogs, opened from here, so that the page neither learns nor chooses a path.
//!
//! The page receives a one-time token and the file's own name, and puts the token where a command
//! asks for a path. A page that has been taken over can therefore reach only a file that a person
//! has just picked, once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use rfd::{AsyncFileDialog, FileHandle};
use serde::Deserialize;
use serde_json::{Value, json};
use tauri::async_runtime::block_on;
use tauri::{Runtime, WebviewWindow};

use crate::{host, window::TITLE};
use api::{Fault, FaultCode};

/// The fields of commands that name a place on disk.
const PATH_FIELDS: [&str; 4] = ["path", "into", "welcome", "request"];

/// The commands that only look at a place: once somebody has seen what it holds, another command may
/// take it in, and nobody is asked for the same file twice.
const LOOKS: [&str; 4] = ["bundles.show", "join.look", "relays.test", "roster.request"];

/// What sort of file is asked for; it narrows what the dialog shows, nothing else.
#[derive(Clone, Copy, Deserialize, Debug, PartialEq, Eq)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// Whatever a person wants to attach.
    Any,
    /// Packs of a colleague, or a backup.
    Bundle,
    /// A spreadsheet to import.
    Table,
    /// Structured data of another system.
    Json,
    /// A place where bundles lie, or where a backup goes.
    Folder,
}

impl Kind {
    fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Any | Self::Folder => &[],
            Self::Bundle => &["linden"],
            Self::Table => &["csv", "xlsx"],
            Self::Json => &["json"],
        }
    }
}

/// Files that a person chose and no command has used yet.
pub struct Files {
    granted: Mutex<HashMap<String, PathBuf>>,
    /// A second dialog would lie over the first; it is refused instead.
    asking: Mutex<()>,
    /// Stands in for the dialogs in end-to-end tests of debug builds.
    folder: Option<PathBuf>,
}

impl Files {
    /// No file granted yet. With a `folder`, no dialog opens and every file lies there.
    #[must_use]
    pub fn new(folder: Option<PathBuf>) -> Self {
        Self {
            granted: Mutex::default(),
            asking: Mutex::default(),
            folder,
        }
    }

    /// Has a command answered with the paths in the place of their tokens, which are used up. Only a
    /// look leaves them good, and a wrong passphrase, since it is typed again for the same file.
    ///
    /// # Errors
    /// What the command answers, and as [`Files::redeem`].
    pub fn lend<T>(
        &self,
        name: &str,
        input: Value,
        command: impl FnOnce(&Value) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let tokens = input.clone();
        let input = self.redeem(input)?;
        let answer = command(&input);
        let is_mistyped = |fault: &Fault| {
            fault.code == FaultCode::WrongPassphrase || fault.field.as_deref() == Some("code")
        };
        let stays = LOOKS.contains(&name) || answer.as_ref().is_err_and(is_mistyped);
        if stays && let Ok(mut granted) = self.granted.lock() {
            for field in path_fields(&tokens) {
                let pair = tokens.get(field).zip(input.get(field));
                if let Some((Value::String(token), Value::String(path))) = pair {
                    granted.insert(token.clone(), path.into());
                }
            }
        }
        answer
    }

    /// Puts the path in the place of its token, which is used up.
    ///
    /// # Errors
    /// `fileUnreachable` for a path of the page's own making and for a used token.
    pub fn redeem(&self, mut input: Value) -> Result<Value, Fault> {
        for field in path_fields(&input) {
            // Some commands may do without: a welcome can also lie at the relay.
            if let Some(place) = input.get_mut(field).filter(|place| !place.is_null()) {
                let path = place.as_str().and_then(|token| self.take(token));
                *place = Value::String(path.ok_or(Fault::of(FaultCode::FileUnreachable))?);
            }
        }
        Ok(input)
    }

    fn take(&self, token: &str) -> Option<String> {
        let path = self.granted.lock().ok()?.remove(token)?;
        path.into_os_string().into_string().ok()
    }

    /// Remembers a chosen file, and gives its token and its bare name for the page.
    pub fn grant(&self, path: PathBuf) -> Value {
        let mut bytes = [0; 16];
        host::fill(&mut bytes);
        let token = format!("token:{:032x}", u128::from_le_bytes(bytes));
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        if let Ok(mut granted) = self.granted.lock() {
            granted.insert(token.clone(), path);
        }
        json!({ "file": token, "name": name })
    }

    /// Asks a person for a file or folder to read; nothing if they think better of it.
    ///
    /// # Errors
    /// `cancelled` while another dialog is open.
    pub fn ask_open<R: Runtime>(
        &self,
        window: &WebviewWindow<R>,
        kind: Kind,
    ) -> Result<Option<Value>, Fault> {
        let _one = self
            .asking
            .try_lock()
            .map_err(|_| Fault::of(FaultCode::Cancelled))?;
        let chosen = match (&self.folder, kind) {
            (Some(folder), Kind::Folder) => Some(folder.clone()),
            (Some(folder), _) => first_of_kind(folder, kind),
            (None, Kind::Folder) => path_of(window, block_on(dialog(window).pick_folder())),
            (None, Kind::Any) => path_of(window, block_on(dialog(window).pick_file())),
            (None, _) => {
                let dialog = dialog(window).add_filter(TITLE, kind.extensions());
                path_of(window, block_on(dialog.pick_file()))
            }
        };
        Ok(chosen.map(|path| self.grant(path)))
    }

    /// Saves a text the page made itself, such as the recovery sheet, where a person says.
    ///
    /// # Errors
    /// As [`Files::ask_save`]; `fileUnreachable` if it cannot be written there.
    pub fn save_text<R: Runtime>(
        &self,
        window: &WebviewWindow<R>,
        name: &str,
        text: &str,
    ) -> Result<Option<Value>, Fault> {
        let Some(chosen) = self.where_to_save(window, name)? else {
            return Ok(None);
        };
        std::fs::write(chosen, text).map_err(|_| Fault::of(FaultCode::FileUnreachable))?;
        Ok(Some(Value::Bool(true)))
    }

    /// Asks a person where to save, proposing a name; nothing if they think better of it.
    ///
    /// # Errors
    /// `cancelled` while another dialog is open, `badInput` for a name that is a path.
    pub fn ask_save<R: Runtime>(
        &self,
        window: &WebviewWindow<R>,
        name: &str,
    ) -> Result<Option<Value>, Fault> {
        let chosen = self.where_to_save(window, name)?;
        Ok(chosen.map(|path| self.grant(path)))
    }

    fn where_to_save<R: Runtime>(
        &self,
        window: &WebviewWindow<R>,
        name: &str,
    ) -> Result<Option<PathBuf>, Fault> {
        if Path::new(name).file_name().is_none_or(|bare| bare != name) {
            return Err(Fault::of(FaultCode::BadInput));
        }
        let _one = self
            .asking
            .try_lock()
            .map_err(|_| Fault::of(FaultCode::Cancelled))?;
        Ok(match &self.folder {
            Some(folder) => Some(folder.join(name)),
            None => path_of(
                window,
                block_on(dialog(window).set_file_name(name).save_file()),
            ),
        })
    }
}

/// The fields of this input that name a place on disk: that of a relay only where it is a folder.
fn path_fields(input: &Value) -> impl Iterator<Item = &'static str> + use<> {
    let is_folder = input.get("kind").and_then(Value::as_str) == Some("folder");
    let place = is_folder.then_some("place");
    PATH_FIELDS.into_iter().chain(place)
}

fn first_of_kind(folder: &Path, kind: Kind) -> Option<PathBuf> {
    let fits = |path: &PathBuf| {
        let extension = path.extension().and_then(|extension| extension.to_str());
        kind.extensions().is_empty() || extension.is_some_and(|e| kind.extensions().contains(&e))
    };
    let entries = std::fs::read_dir(folder).ok()?;
    entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file() && fits(path))
        .min()
}

fn dialog<R: Runtime>(window: &WebviewWindow<R>) -> AsyncFileDialog {
    // A neutral start: left alone, GTK opens its list of recently used files.
    let home = dirs::home_dir().unwrap_or_default();
    AsyncFileDialog::new()
        .set_title(TITLE)
        .set_directory(home)
        .set_parent(window)
}

/// What was chosen, after it was taken off the desktop's list of recent files, which anyone at
/// this screen can see and to which GTK adds every chosen file.
fn path_of<R: Runtime>(window: &WebviewWindow<R>, chosen: Option<FileHandle>) -> Option<PathBuf> {
    let path = chosen?.path().to_owned();
    #[cfg(target_os = "linux")]
    {
        use gtk::prelude::RecentManagerExt;
        let uri = gtk::glib::filename_to_uri(&path, None).ok();
        let forget = move || {
            let recent = gtk::RecentManager::default();
            // Absent is what is wanted.
            recent
                .zip(uri)
                .map(|(recent, uri)| recent.remove_item(&uri));
        };
        window.run_on_main_thread(forget).unwrap_or_default();
    }
    Some(path)
}
