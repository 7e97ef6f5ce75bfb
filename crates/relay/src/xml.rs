//! The two answers that come as XML: a WebDAV multistatus and an S3 listing.
//!
//! Whoever writes them is hostile. They are read once, front to back, without types of documents,
//! entities of their own, depth or long words; everything that was not asked for is passed over.

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::{Error, Result};

/// How deep elements may lie within each other; an honest answer needs six.
const DEPTH_MAX: usize = 16;

/// The longest text of one element that is kept: an address, a mark.
const TEXT_BYTES_MAX: usize = 4_096;

/// Goes through the elements of `xml` and hands over the end of each: its name without prefix, how
/// deep it lies and its own text.
pub(crate) fn each(
    xml: &[u8],
    mut ended: impl FnMut(&str, usize, &str) -> Result<()>,
) -> Result<()> {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut texts: Vec<String> = Vec::new();
    let mut roots = 0;
    loop {
        match reader.read_event().map_err(|_| Error::Damaged)? {
            Event::Start(start) => {
                roots += usize::from(texts.is_empty());
                sound(&start)?;
                if texts.len() == DEPTH_MAX || roots > 1 {
                    return Err(Error::Damaged);
                }
                texts.push(String::new());
            }
            Event::End(end) => {
                let text = texts.pop().ok_or(Error::Damaged)?;
                let name = end.local_name();
                ended(name.as_ref(), texts.len(), text.trim())?;
            }
            Event::Text(text) => {
                keep(&mut texts, &text)?;
            }
            Event::CData(text) => {
                keep(&mut texts, &text)?;
            }
            Event::GeneralRef(entity) => keep(&mut texts, &known(&entity)?)?,
            Event::Eof if texts.is_empty() && roots == 1 => return Ok(()),
            // A document type could define entities; an end in the middle is no end.
            Event::DocType(_) | Event::Eof | Event::Empty(_) => return Err(Error::Damaged),
            Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
        }
    }
}

/// Attributes mean nothing to us, but a document that is broken in them is broken.
fn sound(start: &BytesStart<'_>) -> Result<()> {
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Error::Damaged)?;
        attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|_| Error::Damaged)?;
    }
    Ok(())
}

fn keep(texts: &mut [String], more: &str) -> Result<()> {
    match texts.last_mut() {
        Some(text) if text.len() + more.len() <= TEXT_BYTES_MAX => text.push_str(more),
        Some(_) => return Err(Error::Damaged),
        // Between the declaration and the first element stands nothing but space.
        None if more.trim().is_empty() || more == "\u{feff}" => {}
        None => return Err(Error::Damaged),
    }
    Ok(())
}

/// The five entities of XML and numbers of characters; no document of ours defines another.
fn known(entity: &BytesRef<'_>) -> Result<String> {
    if let Some(letter) = entity.resolve_char_ref().map_err(|_| Error::Damaged)? {
        return Ok(letter.to_string());
    }
    let name: &str = entity;
    let text = match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        _ => return Err(Error::Damaged),
    };
    Ok(text.to_owned())
}
