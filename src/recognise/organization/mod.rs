//! Finds organizations.

use crate::reading::Reading;
use crate::recognise::Mention;

/// Appends what is found.
pub fn find(_r: &Reading, _out: &mut Vec<Mention>) {}
