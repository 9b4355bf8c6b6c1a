//! The progress of long work, on the terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};

/// A bar on standard error, if the work is long, that is a terminal and the output does not go there as well. `len`: how many there are, where known.
pub fn bar(len: Option<u64>, long: bool, template: &str) -> ProgressBar {
    let seen = long && io::stderr().is_terminal() && !io::stdout().is_terminal();
    let target = if seen { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    ProgressBar::with_draw_target(len, target).with_style(ProgressStyle::with_template(template).expect("a valid template"))
}
