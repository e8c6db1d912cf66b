//! Many hosts side by side, each asked one thing at a time and with a pause, however many redirects lead there.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::{Duration, Instant};

use jiff::civil::Date;

use super::ask::{Asker, host};
use super::{Answer, Manner};

/// The answers for addresses, in their order; a host that cannot be reached is told in words.
pub(super) fn ask(addresses: &[&str], today: Date, manner: &Manner) -> Vec<Result<Answer, String>> {
    let mut hosts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, address) in addresses.iter().enumerate() {
        hosts.entry(host(address)).or_default().push(index);
    }
    let workers = manner.hosts.clamp(1, hosts.len().max(1));
    let waiting: Mutex<VecDeque<Vec<usize>>> = Mutex::new(hosts.into_values().collect());
    let turns = Turns { hosts: Mutex::default(), pause: manner.pause };
    let asker = Asker::new(&turns, manner.patience);
    let mut answers: Vec<Result<Answer, String>> = addresses.iter().map(|_| Err(String::new())).collect();
    let (send, receive) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..workers {
            let (send, waiting, asker) = (send.clone(), &waiting, &asker);
            scope.spawn(move || {
                loop {
                    let Some(next) = locked(waiting).pop_front() else { return };
                    for index in next {
                        // Nobody listens any more only when the check is over.
                        let _ = send.send((index, asker.ask(addresses[index], today)));
                    }
                }
            });
        }
        drop(send);
        for (index, answer) in receive {
            answers[index] = answer;
        }
    });
    answers
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// When each host was asked last. Redirects lead to hosts that another worker is asking.
pub(super) struct Turns {
    hosts: Mutex<BTreeMap<String, Arc<Mutex<Option<Instant>>>>>,
    pause: Duration,
}

impl Turns {
    /// Does something with a host when nobody else does, and not at once after somebody did.
    pub(super) fn take<T>(&self, host: String, work: impl FnOnce() -> T) -> T {
        let turn = Arc::clone(locked(&self.hosts).entry(host).or_default());
        let mut last = locked(&turn);
        if let Some(last) = *last {
            std::thread::sleep(self.pause.saturating_sub(last.elapsed()));
        }
        let done = work();
        *last = Some(Instant::now());
        done
    }
}
