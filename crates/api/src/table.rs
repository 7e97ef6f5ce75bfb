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

        /// Calls a command of the door; `None` if it is not one.
        pub(crate) fn at_the_door(desk: &crate::desk::Desk, name: &str, input: &str) -> Option<Reply> {
            match name {
                $($dname => Some(answer(input, |input: $din| crate::$dmod::$dfn(desk, input))),)+
                _ => None,
            }
        }

        /// Calls a command of the desk; `None` if it is not one.
        pub(crate) fn at_the_desk(session: &mut crate::session::Session, name: &str, input: &str) -> Option<Reply> {
            match name {
                $($name => Some(session.permit(casework::Deed::$deed).and_then(|()| {
                    answer(input, |input: $input| crate::$module::$function(session, input))
                })),)+
                _ => None,
            }
        }

        /// Shows every input and view type to a visitor.
        pub(crate) fn visit(visitor: &mut impl Contract) {
            $(visitor.command::<$din, $dout>($dname, &[$(stringify!($dtopic)),*]);)+
            $(visitor.command::<$input, $output>($name, &[$(stringify!($topic)),*]);)+
        }
    };
}
