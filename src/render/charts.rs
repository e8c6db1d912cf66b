//! Figures in, a chart out: SVG that needs no script and no style of its own, and the same figures as a table.
//!
//! Lengths along the reading direction are percentages, heights are in `em`: the chart is as wide as its place, and its
//! words are as large as the reader wants them. Series are told apart by being full, hollow or half full, dotted or not,
//! so that a chart says the same in any colours and on paper.

use icu::decimal::input::Decimal;

use crate::content::chart::{Chart, Number, Shape};
use crate::content::escape::escape;
use crate::content::language::{Direction, Language};
use crate::content::markdown::Linked;

use super::context::Shared;
use super::numbers;

/// Room for bars, in percent; what is left is for their numbers.
const BARS: f64 = 72.0;

/// Characters of a line of a name, so that it fits where words are twice as large on the narrowest screen.
const LINE: usize = 18;

/// Height of a line of words, of a bar, of a line chart, in em.
const WORDS: f64 = 1.4;
const BAR: f64 = 1.1;
const LINES: f64 = 9.0;

/// How each series is filled, and how its line is drawn.
const FILLS: [&str; 3] = [
    "fill=\"currentColor\"",
    "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"",
    "fill=\"currentColor\" fill-opacity=\".45\"",
];
const STROKES: [&str; 3] = ["", " stroke-dasharray=\"8 4\"", " stroke-dasharray=\"2 4\""];

/// Draws figures for the text of a page that is written in `written`, for readers of `language`.
pub(super) fn linked(shared: &Shared<'_>, language: usize, written: &Language, chart: &Chart, shape: Shape) -> Linked {
    let mut canvas = Canvas { right_to_left: written.dir == Direction::Rtl, tag: &written.tag, svg: String::new(), height: 0.0 };
    match shape {
        Shape::Bar => canvas.bars(chart),
        Shape::Share => canvas.shares(chart),
        Shape::Line => canvas.lines(chart),
    }
    let drawing = format!("class=\"plot\" width=\"100%\" height=\"{}em\">{}</svg>", short(canvas.height), canvas.svg);
    let (name, label) = (shared.text(language, "figures", &[]), escape(&shared.text(language, "table", &[])));
    let head: String = chart.columns.iter().map(|column| format!("<th scope=\"col\">{}</th>\n", escape(column))).collect();
    let rows: String = chart
        .rows
        .iter()
        .map(|row| {
            let cells: String = row.numbers.iter().map(|n| format!("<td>{}</td>\n", escape(&canvas.number(n)))).collect();
            format!("<tr><th scope=\"row\">{}</th>\n{cells}</tr>\n", escape(&row.name))
        })
        .collect();
    let table = format!(
        "<details class=\"more\"><summary>{}</summary><div class=\"table-scroll\" role=\"region\" tabindex=\"0\" \
         aria-label=\"{label}\"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></details>",
        escape(&name)
    );
    Linked::Chart { drawing, table }
}

/// Where a text stands by its point.
#[derive(Clone, Copy)]
enum Anchor {
    Start,
    Middle,
    End,
}

struct Canvas<'a> {
    right_to_left: bool,
    tag: &'a str,
    svg: String,
    /// What is drawn so far, in em.
    height: f64,
}

impl Canvas<'_> {
    fn bars(&mut self, chart: &Chart) {
        self.legend(chart, false);
        let low = chart.values().fold(0.0, f64::min);
        let high = chart.values().fold(0.0, f64::max);
        let place = |value: f64| if high > low { (value - low) / (high - low) * BARS } else { 0.0 };
        for row in &chart.rows {
            self.words(&row.name);
            for (series, number) in row.numbers.iter().enumerate() {
                let (from, to) = (place(0.0f64.min(number.value)), place(0.0f64.max(number.value)));
                self.bar(from, to, FILLS[series % FILLS.len()]);
                let text = self.number(number);
                self.text(to, 0.4, self.height - 0.25 * BAR, Anchor::Start, &text);
            }
            self.height += 0.5;
        }
    }

    fn shares(&mut self, chart: &Chart) {
        let whole: f64 = chart.values().sum();
        for row in &chart.rows {
            let share = row.numbers.first().map_or(0.0, |number| if whole > 0.0 { number.value / whole } else { 0.0 });
            self.words(&row.name);
            self.bar(0.0, share * BARS, FILLS[0]);
            self.height -= BAR + 0.2;
            self.bar(0.0, BARS, "fill=\"none\" stroke=\"currentColor\"");
            // One digit behind the sign, so that the parts add up to the whole.
            let mut percent = Decimal::from((share * 1000.0).round() as i64);
            percent.multiply_pow10(-1);
            percent.trim_end();
            let text = format!("{}\u{a0}%", numbers::text(self.tag, &percent));
            self.text(BARS, 0.4, self.height - 0.25 * BAR, Anchor::Start, &text);
            self.height += 0.5;
        }
    }

    fn lines(&mut self, chart: &Chart) {
        self.legend(chart, true);
        let low = chart.values().fold(0.0, f64::min);
        let high = chart.values().fold(0.0, f64::max);
        let top = self.height + WORDS;
        let last = chart.rows.len().saturating_sub(1);
        let across = |index: usize| if last > 0 { 4.0 + index as f64 / last as f64 * 92.0 } else { 50.0 };
        let down = |value: f64| top + if high > low { (high - value) / (high - low) * LINES } else { LINES };
        self.line((0.0, down(0.0)), (100.0, down(0.0)), " stroke-width=\"1\"");
        // Where several lines leave no room for the number of each point, the largest gives the scale.
        if let Some(highest) =
            chart.rows.iter().flat_map(|row| &row.numbers).find(|n| n.value == high).filter(|_| chart.columns.len() > 2)
        {
            self.line((0.0, top), (100.0, top), " stroke-width=\"1\" stroke-opacity=\".4\"");
            let text = self.number(highest);
            self.text(0.0, 0.0, top - 0.3, Anchor::Start, &text);
        }
        for series in 0..chart.columns.len().saturating_sub(1) {
            let points: Vec<(f64, f64)> = (chart.rows.iter().enumerate())
                .filter_map(|(index, row)| Some((across(index), down(row.numbers.get(series)?.value))))
                .collect();
            for pair in points.windows(2) {
                self.line(pair[0], pair[1], &format!(" stroke-width=\"2.5\"{}", STROKES[series % STROKES.len()]));
            }
            for (x, y) in &points {
                let x = short(self.x(*x));
                self.svg.push_str(&format!(
                    "<circle cx=\"{x}%\" cy=\"{}em\" r=\".25em\" {}/>",
                    short(*y),
                    FILLS[series % FILLS.len()]
                ));
            }
        }
        self.height = top + LINES + WORDS;
        for (index, row) in chart.rows.iter().enumerate().filter(|(index, _)| *index == 0 || *index == last || last < 4) {
            let anchor = match index {
                0 => Anchor::Start,
                index if index == last => Anchor::End,
                _ => Anchor::Middle,
            };
            let x = if index == 0 {
                0.0
            } else if index == last {
                100.0
            } else {
                across(index)
            };
            self.text(x, 0.0, self.height, anchor, &row.name);
            if chart.columns.len() == 2 {
                let value = row.numbers.first().map(|number| (self.number(number), down(number.value)));
                value.into_iter().for_each(|(text, y)| self.text(x, 0.0, y - 0.6, anchor, &text));
            }
        }
        self.height += 0.5;
    }

    /// The names of several series, each with how it is drawn.
    fn legend(&mut self, chart: &Chart, lines: bool) {
        for (series, column) in chart.columns.iter().skip(1).enumerate().filter(|_| chart.columns.len() > 2) {
            let (top, base) = (self.height + 0.4, self.height + 1.3);
            if lines {
                let style = format!(" stroke-width=\"2.5\"{}", STROKES[series % STROKES.len()]);
                self.line((0.0, base - 0.3), (10.0, base - 0.3), &style);
            } else {
                self.height = top;
                self.bar(0.0, 8.0, FILLS[series % FILLS.len()]);
            }
            self.text(10.0, 0.5, base, Anchor::Start, column);
            self.height = top + WORDS;
        }
        self.height += 0.4;
    }

    /// A name above its bars.
    fn words(&mut self, name: &str) {
        for line in wrapped(name) {
            self.height += WORDS;
            self.text(0.0, 0.0, self.height - 0.3, Anchor::Start, &line);
        }
        self.height += 0.1;
    }

    /// A bar below what is drawn, between two places in percent.
    fn bar(&mut self, from: f64, to: f64, fill: &str) {
        let start = if self.right_to_left { 100.0 - to } else { from };
        let (x, width, y) = (short(start), short(to - from), short(self.height));
        self.svg.push_str(&format!("<rect x=\"{x}%\" y=\"{y}em\" width=\"{width}%\" height=\"{BAR}em\" {fill}/>"));
        self.height += BAR + 0.2;
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), style: &str) {
        let [x1, x2] = [from.0, to.0].map(|x| short(self.x(x)));
        let [y1, y2] = [from.1, to.1].map(short);
        self.svg
            .push_str(&format!("<line x1=\"{x1}%\" y1=\"{y1}em\" x2=\"{x2}%\" y2=\"{y2}em\" stroke=\"currentColor\"{style}/>"));
    }

    /// Words at a place in percent, `gap` em behind it, on the line at `y` em.
    fn text(&mut self, x: f64, gap: f64, y: f64, anchor: Anchor, text: &str) {
        let gap = if self.right_to_left { -gap } else { gap };
        let shift = if gap == 0.0 { String::new() } else { format!(" dx=\"{}em\"", short(gap)) };
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let (x, y) = (short(self.x(x)), short(y));
        self.svg.push_str(&format!("<text x=\"{x}%\" y=\"{y}em\"{shift}{anchor}>{}</text>\n", escape(text)));
    }

    /// A place in the reading direction as a place from the left.
    fn x(&self, place: f64) -> f64 {
        if self.right_to_left { 100.0 - place } else { place }
    }

    fn number(&self, number: &Number) -> String {
        number.text.parse::<Decimal>().map_or_else(|_| number.text.clone(), |decimal| numbers::text(self.tag, &decimal))
    }
}

/// A length with two digits behind the point at most: the same on every machine.
fn short(length: f64) -> String {
    let text = format!("{length:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A name in lines. Words that are longer than a line stay whole, but in scripts that need no spaces.
fn wrapped(name: &str) -> Vec<String> {
    let width = |text: &str| text.chars().map(|c| if c as u32 >= 0x2e80 { 2 } else { 1 }).sum::<usize>();
    let mut lines = vec![String::new()];
    let dense = name.chars().any(|c| c as u32 >= 0x2e80);
    let parts: Vec<String> =
        if dense { name.chars().map(String::from).collect() } else { name.split_whitespace().map(str::to_owned).collect() };
    for part in parts {
        let Some(line) = lines.last_mut() else { break };
        let space = usize::from(!dense && !line.is_empty());
        if line.is_empty() || width(line) + space + width(&part) <= LINE {
            line.push_str(&" ".repeat(space));
            line.push_str(&part);
        } else {
            lines.push(part);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{short, wrapped};

    #[test]
    fn names_are_broken_where_their_script_allows_it() {
        assert_eq!(wrapped("Saluran pengaduan pemerintah"), ["Saluran pengaduan", "pemerintah"]);
        assert_eq!(wrapped("外籍家庭傭工熱線專線"), ["外籍家庭傭工熱線專", "線"]);
        assert_eq!((short(33.333_3), short(-0.001), short(70.0)), ("33.33".into(), "0".into(), "70".into()));
    }
}
