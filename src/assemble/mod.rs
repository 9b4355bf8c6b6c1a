//! Assemble: everything found → meetings and statements.

use crate::reading::{Reading, Toks};
use crate::recognise::Recognised;
use crate::resolve::Resolved;

/// Meetings and statements, spans as token runs; see `output` for the public form.
#[derive(Debug, Default)]
pub struct Assembled {
    pub meetings: Vec<Meeting>,
}

/// A meeting under construction.
#[derive(Debug)]
pub struct Meeting {
    pub evidence: Vec<Toks>,
}

/// Builds one record per occurrence.
pub fn assemble(_r: &Reading, _found: &Recognised, _resolved: &Resolved) -> Assembled {
    Assembled::default()
}
