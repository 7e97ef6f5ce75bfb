//! The words of the files, from `locales/`, which the window reads as well.

use fluent_bundle::{FluentArgs, FluentBundle, FluentMessage, FluentResource};
use include_dir::{Dir, include_dir};
use unic_langid::{CharacterDirection, LanguageIdentifier};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");

/// The files in which a report finds its words.
const FILES: [&str; 7] = [
    "faults.ftl",
    "report-file.ftl",
    "reports.ftl",
    "shared.ftl",
    "sharing.ftl",
    "vocabulary-a.ftl",
    "vocabulary-b.ftl",
];

/// The language whose words stand in where another has none.
const SOURCE: &str = "en";

/// The words of one language, English behind it.
pub(crate) struct Words {
    bundles: Vec<FluentBundle<FluentResource>>,
    right_to_left: bool,
}

impl Words {
    /// The words of a language, `ar` or `ar-EG`; English if there are none.
    pub(crate) fn of(language: &str) -> Self {
        let own = language.split(['-', '_']).next().unwrap_or(SOURCE);
        let mut bundles: Vec<_> = bundle(own).into_iter().collect();
        let direction = |one: &FluentBundle<_>| {
            let found = one
                .locales
                .first()
                .map(LanguageIdentifier::character_direction);
            found == Some(CharacterDirection::RTL)
        };
        let right_to_left = bundles.first().is_some_and(direction);
        if own != SOURCE {
            bundles.extend(bundle(SOURCE));
        }
        Self {
            bundles,
            right_to_left,
        }
    }

    /// Whether it is written from right to left.
    pub(crate) const fn right_to_left(&self) -> bool {
        self.right_to_left
    }

    /// A message; its own id if nobody wrote it.
    pub(crate) fn say(&self, id: &str) -> String {
        self.find(id, None, None).unwrap_or_else(|| id.to_owned())
    }

    /// A message with variables.
    pub(crate) fn say_with(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let found = self.find(id, None, Some(args));
        found.unwrap_or_else(|| id.to_owned())
    }

    /// What a message means, where it says so.
    pub(crate) fn means(&self, id: &str) -> String {
        self.find(id, Some("means"), None).unwrap_or_default()
    }

    /// The words of a code; the code itself if it has none.
    pub(crate) fn code(&self, vocabulary: &str, code: &str) -> String {
        let found = self.find(&code_id(vocabulary, code), None, None);
        found.unwrap_or_else(|| code.to_owned())
    }

    fn find(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: Option<&FluentArgs<'_>>,
    ) -> Option<String> {
        self.bundles.iter().find_map(|bundle| {
            let message: FluentMessage<'_> = bundle.get_message(id)?;
            let pattern = match attribute {
                Some(name) => message.get_attribute(name)?.value(),
                None => message.value()?,
            };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, args, &mut errors);
            errors.is_empty().then(|| text.into_owned())
        })
    }
}

/// A message and its further parts (`safe`, `next`), as one text: for programs without a window.
///
/// Numbers among the arguments choose the plural.
pub fn say(language: &str, id: &str, parts: &[&str], args: &[(&str, &str)]) -> String {
    let words = Words::of(language);
    let mut given = FluentArgs::new();
    for (name, value) in args {
        match value.parse::<f64>() {
            Ok(number) => given.set(*name, number),
            Err(_) => given.set(*name, *value),
        }
    }
    let mut said = words.say_with(id, &given);
    for part in parts {
        if let Some(more) = words.find(id, Some(part), Some(&given)) {
            said.push(' ');
            said.push_str(&more);
        }
    }
    said
}

/// Where the words of a code stand: `age-band-60_` for `60+`.
fn code_id(vocabulary: &str, code: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    let code = code.replace(|letter| !plain(letter), "_");
    format!("{vocabulary}-{code}")
}

fn bundle(language: &str) -> Option<FluentBundle<FluentResource>> {
    LOCALES.get_dir(language)?;
    let mut bundle = FluentBundle::new(vec![language.parse().ok()?]);
    // The marks around variables are invisible in a window and garbage in a file.
    bundle.set_use_isolating(false);
    for name in FILES {
        let file = LOCALES.get_file(format!("{language}/{name}"));
        if let Some(text) = file.and_then(include_dir::File::contents_utf8) {
            // A broken message is left out; the others are still words.
            let resource = FluentResource::try_new(text.to_owned());
            bundle.add_resource_overriding(resource.unwrap_or_else(|(rest, _)| rest));
        }
    }
    Some(bundle)
}

#[cfg(test)]
mod tests;
