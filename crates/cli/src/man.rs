//! The man page: one, with a section for every command, because only one is printed.

use crate::arguments::Linden;
use clap::{Command, CommandFactory as _};
use clap_mangen::Man;
use std::io;

/// The page, in the form of `man`.
pub(crate) fn page() -> io::Result<Vec<u8>> {
    let command = Linden::command().disable_help_subcommand(true);
    let mut page = Vec::new();
    let man = Man::new(command.clone());
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    let mut built = command;
    built.build();
    each(&built, &mut page)?;
    man.render_extra_section(&mut page)?;
    man.render_version_section(&mut page)?;
    Ok(page)
}

fn each(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    for command in command.get_subcommands() {
        if command.has_subcommands() {
            each(command, page)?;
        } else {
            section(command, page)?;
        }
    }
    Ok(())
}

/// One command: how it is called, what it does, its own options.
fn section(command: &Command, page: &mut Vec<u8>) -> io::Result<()> {
    let name = command.get_bin_name().unwrap_or_default().to_uppercase();
    page.extend(format!(".SH \"{name}\"\n").bytes());
    // Those of every command stand above, once.
    let own = command.clone().mut_args(|option| {
        let is_general = option.is_global_set() || option.get_id() == "help";
        option.hide(is_general)
    });
    let (man, mut parts) = (Man::new(own), Vec::new());
    man.render_synopsis_section(&mut parts)?;
    man.render_description_section(&mut parts)?;
    man.render_options_section(&mut parts)?;
    let parts = String::from_utf8_lossy(&parts).replace("\n.SH ", "\n.SS ");
    page.extend(parts.strip_prefix(".SH ").map_or_else(
        || parts.clone().into_bytes(),
        |rest| format!(".SS {rest}").into_bytes(),
    ));
    Ok(())
}
