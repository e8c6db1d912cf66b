//! How long a person who writes waits: from the start of a preview to its first page, and from a save to the page that
//! shows it.
//!
//! In: a size and a recipe. Out: a table of Suluh's preview and Hugo's, of the same pages.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use clap::{Args, ValueEnum};

use crate::lab::{Lab, Options};
use crate::measure::{median, megabytes};
use crate::reload::{Channel, get};
use crate::site::Recipe;
use crate::{Result, files, hugo, page, tools};

/// Whose preview is measured.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Tool {
    Suluh,
    Hugo,
}

/// Options of the measurement.
#[derive(Args)]
pub(crate) struct Serve {
    /// Pages in all languages together.
    #[arg(long, default_value_t = 10_000)]
    pages: usize,
    #[command(flatten)]
    recipe: Recipe,
    #[command(flatten)]
    options: Options,
    #[arg(long, value_enum, value_delimiter = ',', default_value = "suluh,hugo")]
    tools: Vec<Tool>,
    #[arg(long, value_enum, default_value = "full")]
    theme: hugo::Theme,
    /// Saves of a word in a text, each of another page; the median is told.
    #[arg(long, default_value_t = 31)]
    saves: usize,
    /// Saves of a title, which other pages show.
    #[arg(long, default_value_t = 3)]
    titles: usize,
    /// Where the other programs are kept [default: beside what Cargo builds].
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,
}

/// The longest that anything may take.
const PATIENCE: Duration = Duration::from_secs(600);

/// What a preview took.
struct Line {
    name: &'static str,
    first_page: f64,
    texts: Vec<f64>,
    titles: Vec<f64>,
    /// Peak memory after the saves of texts, and at the end.
    megabytes: [Option<f64>; 2],
}

/// A preview; it ends with the measurement.
struct Running {
    child: Child,
    tool: Tool,
    host: String,
    /// The folder that its pages of the default language are written in.
    content: PathBuf,
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Serve {
    pub(crate) fn run(&self) -> Result<()> {
        let suluh = tools::suluh(self.options.suluh.as_deref())?;
        let hugo = if self.tools.contains(&Tool::Hugo) { Some(tools::hugo(&tools::cache(self.cache.as_deref()))?) } else { None };
        let lab = Lab::open(&self.options)?;
        let summary = lab.generate(self.pages, &self.recipe)?;
        let source = lab.root.join("hugo");
        if hugo.is_some() {
            hugo::export(&lab.site(), &source, self.theme)?;
        }
        let mut lines = Vec::new();
        for tool in &self.tools {
            let (program, folder) = match tool {
                Tool::Suluh => (&suluh, lab.site()),
                Tool::Hugo => (hugo.as_ref().ok_or("no Hugo")?, source.clone()),
            };
            lines.push(self.measure(*tool, program, &folder, summary.pages / self.recipe.languages)?);
        }
        println!("{summary}.");
        println!("{}; medians of {} saves of a text and {} of a title.\n", lab.conditions(), self.saves, self.titles);
        println!("| preview | first page, s | save → visible, ms: text | range | title | range | peak MB: texts | titles too |");
        println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for line in lines {
            println!(
                "| {} | {:.2} | {} | {} | {} | {} | {} | {} |",
                line.name,
                line.first_page,
                middle(&line.texts),
                range(&line.texts),
                middle(&line.titles),
                range(&line.titles),
                megabytes(line.megabytes[0]),
                megabytes(line.megabytes[1]),
            );
        }
        Ok(())
    }

    fn measure(&self, tool: Tool, program: &Path, folder: &Path, pages: usize) -> Result<Line> {
        let started = Instant::now();
        let running = start(tool, program, folder)?;
        let address = |page: usize| format!("/id/{}.html", page::path(page % pages));
        while !get(&running.host, &address(0)).is_ok_and(|answer| answer.contains("</html>")) {
            if started.elapsed() > PATIENCE {
                return Err(format!("{}: no first page", program.display()).into());
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        let first_page = started.elapsed().as_secs_f64();
        let mut channel = Channel::open(&running.host, tool == Tool::Hugo)?;
        // One save first that does not count: whatever is made once is made then.
        running.save(&mut channel, &address(1), &page::path(1), 0, true)?;
        let mut many = |count: usize, first: usize, text: bool| -> Result<Vec<f64>> {
            let one = |number: usize| {
                let page = first + number * 37;
                running.save(&mut channel, &address(page), &page::path(page % pages), first + number, text)
            };
            (0..count).map(one).collect()
        };
        let texts = many(self.saves, 2, true)?;
        let before = peak(running.child.id());
        let titles = many(self.titles, 1_000, false)?;
        let name = if tool == Tool::Hugo { "Hugo" } else { "Suluh" };
        Ok(Line { name, first_page, texts, titles, megabytes: [before, peak(running.child.id())] })
    }
}

impl Running {
    /// Saves a page with a word that no other has, and gives the milliseconds until a browser shows it.
    fn save(&self, channel: &mut Channel, address: &str, name: &str, number: usize, text: bool) -> Result<f64> {
        let file = self.content.join(format!("{name}.md"));
        let old = files::read(&file)?;
        let word = format!("xyzzy{number}");
        let new = match text {
            true => format!("{old}\n{word}\n"),
            false => old.replacen("title = \"", &format!("title = \"{word} "), 1),
        };
        // The page is open in the browser.
        get(&self.host, address)?;
        channel.empty();
        let saved = Instant::now();
        files::write(&file, &new)?;
        loop {
            channel.wait(PATIENCE)?;
            if self.tool == Tool::Suluh {
                // As its script does: what has changed, then the page.
                get(&self.host, &format!("/.suluh/state?page={}", address.trim_start_matches('/')))?;
            }
            if get(&self.host, address)?.contains(&word) {
                return Ok(saved.elapsed().as_secs_f64() * 1e3);
            }
            if saved.elapsed() > PATIENCE {
                return Err(format!("{address}: not shown").into());
            }
        }
    }
}

fn start(tool: Tool, program: &Path, folder: &Path) -> Result<Running> {
    // Nobody else takes it in the moment between.
    let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port().to_string();
    let mut command = Command::new(program);
    match tool {
        Tool::Suluh => command.args(["serve", "--port", &port, "--today", crate::lab::TODAY, "--site"]).arg(folder),
        Tool::Hugo => command.args(["server", "--port", &port, "--bind", "127.0.0.1", "--noBuildLock", "--source"]).arg(folder),
    };
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    Ok(Running { child, tool, host: format!("127.0.0.1:{port}"), content: folder.join("content/id") })
}

/// The most memory that a process has had, in MB of 10⁶ bytes, where the system tells it.
fn peak(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: f64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kibibytes * 1024.0 / 1e6)
}

fn middle(times: &[f64]) -> String {
    if times.is_empty() { "–".to_owned() } else { format!("{:.0}", median(times.to_vec())) }
}

fn range(times: &[f64]) -> String {
    if times.is_empty() {
        return "–".to_owned();
    }
    let (least, most) = times.iter().fold((f64::INFINITY, 0.0_f64), |(least, most), time| (least.min(*time), most.max(*time)));
    format!("{least:.0}–{most:.0}")
}
