//! Every older store opens, is brought up to date, and loses nothing; a newer one is left alone.
