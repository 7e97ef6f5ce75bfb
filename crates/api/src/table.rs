//! The macro behind the command table.

/// Turns the table of `commands.rs` into a list, a dispatcher and the types of the bindings.
macro_rules! table {
    (
        door { $($dname:literal = $dmod:ident::$dfn:ident($din:ty) -> $dout:ty, shows [$($dtopic:ident),*];)+ }
        desk { $($name:literal = $module:ident::$function:ident($input:ty) -> $output:ty, does $deed:ident, shows [$($topic:ident),*];)+ }
    ) => {
        /// Every command, in the order of the table.
        pub const COMMANDS: &[Command] = &[
            $(Command { name: $dname, deed: None, shows: &[$(stringify!($dtopic)),*] },)+
            $(Command { name: $name, deed: Some(casework::Deed::$deed), shows: &[$(stringify!($topic)),*] },)+
        ];

        /// Shows every input and view type to a visitor.
        pub(crate) fn visit(visitor: &mut impl Contract) {
            $(visitor.command::<$din, $dout>($dname, &[$(stringify!($dtopic)),*]);)+
            $(visitor.command::<$input, $output>($name, &[$(stringify!($topic)),*]);)+
        }
    };
}
