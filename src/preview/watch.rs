//! Changes on the disk: one by one in, many at a time out.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::EventKind;
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::diagnostic::Failure;
use crate::sources::Stamps;

/// Editors write a file in several steps; when nothing more comes for this long, it is whole.
const QUIET: Duration = Duration::from_millis(10);

/// After so many paths something larger is going on, and it takes longer until it is done.
const MANY: usize = 32;

/// When nothing more of something larger comes for this long, it is done.
const QUIET_OF_MANY: Duration = Duration::from_millis(60);

/// However busy the disk is, what has changed so far is shown after this long.
const STARVING: Duration = Duration::from_millis(700);

/// After so many paths it is cheaper to read everything.
const ALL: usize = 4_000;

/// Folders of the site that are watched with all that is below them.
const FOLDERS: [&str; 3] = ["content", "translated", "themes"];

/// Watches the site at `root` (absolute, free of links) from a thread of its own, and hands over what has changed.
/// `found` returns when it has been dealt with; what happens meanwhile comes together with the next call. It returns
/// false when nobody wants to know any more.
pub(super) fn watch(
    root: &Path,
    poll: Option<Duration>,
    mut found: impl FnMut(Vec<PathBuf>) -> bool + Send + 'static,
) -> Result<(), Failure> {
    if let Some(every) = poll {
        // notify's own polling compares whole seconds, and takes an older file for no change.
        let root = root.to_path_buf();
        let mut last = Stamps::look(&root);
        std::thread::spawn(move || {
            loop {
                std::thread::sleep(every);
                let now = Stamps::look(&root);
                let changed = last.changed(&now);
                last = now;
                if !changed.is_empty() && !found(changed) {
                    return;
                }
            }
        });
        return Ok(());
    }
    let (send, events) = mpsc::channel();
    let failure = |e: notify::Error| Failure::new(format!("watch {}: {e}", root.display()));
    let watcher = RecommendedWatcher::new(send, config()).map_err(failure)?;
    begin(watcher, root, events, found).map_err(failure)
}

/// Nothing behind a link to a folder is read, so nothing there is watched.
fn config() -> Config {
    Config::default().with_follow_symlinks(false)
}

type Events = Receiver<notify::Result<Event>>;

fn begin(
    mut watcher: RecommendedWatcher,
    root: &Path,
    events: Events,
    mut found: impl FnMut(Vec<PathBuf>) -> bool + Send + 'static,
) -> notify::Result<()> {
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    let folders = FOLDERS.map(|name| root.join(name));
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    let root = root.to_path_buf();
    std::thread::spawn(move || {
        while let Some(paths) = batch(&root, &events) {
            // A folder that was made, or put in the place of another, has to be watched anew.
            for folder in folders.iter().filter(|folder| paths.contains(*folder) && folder.is_dir()) {
                // One that has gone again will be told of.
                let _ = watcher.watch(folder, RecursiveMode::Recursive);
            }
            let paths = if paths.len() > ALL { vec![root.clone()] } else { paths.into_iter().collect() };
            if !found(paths) {
                return;
            }
        }
    });
    Ok(())
}

/// Waits for a change, and for what belongs to it. `None` when the watcher has ended.
fn batch(root: &Path, events: &Events) -> Option<BTreeSet<PathBuf>> {
    let mut paths = BTreeSet::new();
    while paths.is_empty() {
        add(root, events.recv().ok()?, &mut paths);
    }
    let started = Instant::now();
    loop {
        let quiet = if paths.len() < MANY { QUIET } else { QUIET_OF_MANY };
        let left = STARVING.saturating_sub(started.elapsed());
        match events.recv_timeout(quiet.min(left)) {
            Ok(event) => add(root, event, &mut paths),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return Some(paths),
        }
        if left.is_zero() {
            return Some(paths);
        }
    }
}

fn add(root: &Path, event: notify::Result<Event>, paths: &mut BTreeSet<PathBuf>) {
    match event {
        // Reading is no change, and the preview itself reads.
        Ok(event) if matches!(event.kind, EventKind::Access(_)) => {}
        Ok(event) if event.need_rescan() => drop(paths.insert(root.to_path_buf())),
        Ok(event) => paths.extend(event.paths.into_iter().filter(|path| is_read(root, path))),
        // Something was lost: everything may have changed.
        Err(_) => drop(paths.insert(root.to_path_buf())),
    }
}

/// True for what may belong to the sources: a build beside them writes thousands of other files.
fn is_read(root: &Path, path: &Path) -> bool {
    let Ok(path) = path.strip_prefix(root) else { return false };
    path.as_os_str().is_empty() || path == Path::new("site.toml") || FOLDERS.iter().any(|folder| path.starts_with(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(kind: EventKind, path: &str) -> notify::Result<Event> {
        Ok(Event::new(kind).add_path(PathBuf::from(path)))
    }

    fn modified() -> EventKind {
        EventKind::Modify(notify::event::ModifyKind::Any)
    }

    #[test]
    fn what_comes_at_once_is_handed_over_at_once() {
        let (send, events) = mpsc::channel();
        for number in 0..1_000 {
            send.send(event(modified(), &format!("/s/content/id/{number}.md"))).expect("a listener");
        }
        assert_eq!(batch(Path::new("/s"), &events).map(|paths| paths.len()), Some(1_000));
    }

    #[test]
    fn a_disk_that_is_never_quiet_is_shown_all_the_same() {
        let (send, events) = mpsc::channel();
        let (stop, stopped) = mpsc::channel::<()>();
        let busy = std::thread::spawn(move || {
            let mut number = 0;
            while stopped.recv_timeout(Duration::from_millis(2)) == Err(RecvTimeoutError::Timeout) {
                number += 1;
                let _ = send.send(event(modified(), &format!("/s/content/id/{number}.md")));
            }
        });
        assert!(batch(Path::new("/s"), &events).is_some());
        drop(stop);
        busy.join().expect("no panic");
    }

    #[test]
    fn reading_and_what_is_not_read_is_no_change() {
        let (send, events) = mpsc::channel();
        let access = EventKind::Access(notify::event::AccessKind::Any);
        send.send(event(access, "/s/content/id/a.md")).expect("a listener");
        send.send(event(modified(), "/s/public/id/a.html")).expect("a listener");
        send.send(event(modified(), "/s/site.toml")).expect("a listener");
        let paths = batch(Path::new("/s"), &events).expect("a change");
        assert_eq!(paths.into_iter().collect::<Vec<_>>(), [PathBuf::from("/s/site.toml")]);
    }
}
