//! Counts what passed and what failed.

use crate::run::step;
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Passed and failed so far. A step that counts nothing itself counts as one.
#[derive(Debug, Default, PartialEq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
}

impl Tally {
    /// One check that passes or fails as a whole.
    pub fn check(&mut self, name: &str, check: impl FnOnce() -> Result<()>) {
        step(name);
        match check() {
            Ok(()) => self.passed += 1,
            Err(why) => self.fail(name, &why),
        }
    }

    /// A command whose output tells how many tests passed and failed; its output is seen as it comes.
    pub fn tests(&mut self, name: &str, command: Result<Command>) {
        step(name);
        let mut counted = Tally::default();
        let run = command.and_then(|mut command| {
            let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("could not start {}", crate::run::shown(&command)))?;
            for line in BufReader::new(child.stdout.take().expect("piped")).lines() {
                let line = line?;
                println!("{line}");
                counted.read(&line);
            }
            let status = child.wait()?;
            if !status.success() && counted.failed == 0 {
                bail!("{} failed ({status})", crate::run::shown(&command));
            }
            Ok(())
        });
        if run.is_ok() && counted == Tally::default() {
            counted.passed = 1;
        }
        self.passed += counted.passed;
        self.failed += counted.failed;
        if let Err(why) = run {
            self.fail(name, &why);
        }
    }

    fn fail(&mut self, name: &str, why: &anyhow::Error) {
        self.failed += 1;
        eprintln!("{name} failed: {why:#}");
    }

    /// Reads a summary: `test result: ok. 3 passed; 0 failed; ...` (cargo) or `3 passed (2.1s)`, `1 failed`, `1 flaky` (Playwright).
    fn read(&mut self, line: &str) {
        let line = line.trim();
        let words: Vec<&str> = line.split_whitespace().map(|word| word.trim_end_matches([';', ',', '.'])).collect();
        let counts = if line.starts_with("test result:") { &words[..] } else { &words[..words.len().min(2)] };
        for pair in counts.windows(2) {
            let Ok(n) = pair[0].parse::<u64>() else { continue };
            match pair[1] {
                "passed" | "flaky" => self.passed += n,
                "failed" => self.failed += n,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn summaries_are_read_and_other_lines_are_not() {
        let mut tally = Tally::default();
        for line in ["test result: FAILED. 9 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out", "  12 passed (3.2s)", "  2 failed", "  1 flaky"] {
            tally.read(line);
        }
        for line in ["running 10 tests", "Error: 3 failed to load", "  1) [chromium] › page.spec.ts:3:1 › 5 passed", "1 error was not a part of any test"] {
            tally.read(line);
        }
        assert_eq!(tally, Tally { passed: 22, failed: 3 });
    }
}
