//! A small picture of the search: the objective over the work, as SVG that reads on dark and on light.

use std::fmt::Write;

/// A curve of steps: each value holds from its work until the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// What it shows.
    pub name: String,
    /// Work and value, by rising work.
    pub points: Vec<(f64, f64)>,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// Above the picture.
    pub title: String,
    /// What the work is counted in.
    pub work: String,
    /// Up to three curves.
    pub curves: Vec<Curve>,
    /// A level, with what it is: what one of the curves cannot pass.
    pub bound: Option<(String, f64)>,
}

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 360.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 24.0;
const TOP: f64 = 64.0;
const BOTTOM: f64 = 48.0;
/// Lines across the picture, about.
const TICKS: f64 = 5.0;

/// Colours that differ in lightness too, so that they can be told apart without seeing colour; the dashes help.
const STYLE: &str = "\
svg{background:#fff;color:#1f2328;font:13px system-ui,sans-serif}\
text{fill:currentColor}.quiet{opacity:.75}.grid{stroke:currentColor;opacity:.15}\
.curve{fill:none;stroke-width:2.5;stroke-linejoin:round}.c0{stroke:#0b57d0}.c1{stroke:#b3450b;stroke-dasharray:7 3}\
.c2{stroke:#1b7f4b;stroke-dasharray:2 3}.bound{stroke:currentColor;stroke-dasharray:1 5;stroke-width:2;stroke-linecap:round}\
@media(prefers-color-scheme:dark){svg{background:#16191d;color:#e6e8eb}.c0{stroke:#8ab4f8}.c1{stroke:#f6a97a}.c2{stroke:#7fd3a5}}";

impl Plot {
    /// The picture as a file of its own.
    pub fn svg(&self) -> String {
        let frame = Frame::around(self);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
             aria-label=\"{title}\"><title>{title}</title><style>{STYLE}</style>\
             <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"none\"/><text x=\"{LEFT}\" y=\"24\" font-size=\"15\" \
             font-weight=\"600\">{title}</text>\n",
            title = escaped(&self.title)
        );
        frame.grid(&mut svg);
        if let Some((_, bound)) = &self.bound {
            let y = frame.y(*bound);
            let right = WIDTH - RIGHT;
            let _ = writeln!(svg, "<path class=\"bound\" d=\"M{LEFT} {y:.1}H{right}\"/>");
        }
        for (number, curve) in self.curves.iter().take(3).enumerate() {
            if let Some(path) = frame.path(&curve.points) {
                let _ = writeln!(svg, "<path class=\"curve c{number}\" d=\"{path}\"/>");
            }
        }
        self.legend(&mut svg);
        let _ = writeln!(
            svg,
            "<text class=\"quiet\" x=\"{x}\" y=\"{y}\" text-anchor=\"end\">{work}</text>\n</svg>",
            x = WIDTH - RIGHT,
            y = HEIGHT - 10.0,
            work = escaped(&self.work)
        );
        svg
    }

    fn legend(&self, svg: &mut String) {
        let names = self.curves.iter().take(3).map(|curve| curve.name.as_str());
        let names = names.enumerate().map(|(number, name)| (format!("curve c{number}"), name));
        let bound = self.bound.iter().map(|(name, _)| ("bound".to_owned(), name.as_str()));
        let mut x = LEFT;
        for (class, name) in names.chain(bound) {
            let _ = write!(svg, "<path class=\"{class}\" d=\"M{x:.0} 44h26\"/>");
            let _ = writeln!(svg, "<text x=\"{:.0}\" y=\"48\">{}</text>", x + 32.0, escaped(name));
            x += 60.0 + 7.0 * name.chars().count() as f64;
        }
    }
}

/// From work and values to places in the picture.
struct Frame {
    last: f64,
    low: f64,
    high: f64,
    step: f64,
}

impl Frame {
    fn around(plot: &Plot) -> Self {
        let points = || plot.curves.iter().flat_map(|curve| &curve.points).filter(|point| is_drawn(point));
        let values = || points().map(|point| point.1).chain(plot.bound.iter().map(|bound| bound.1));
        let last = points().map(|point| point.0).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
        let (low, high) =
            (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
        let (low, high) = if low <= high { (low, high) } else { (0.0, 1.0) };
        let step = tidy((high - low).max(high.abs() * 0.001).max(0.01) / TICKS);
        Self {
            last,
            low: (low / step).floor() * step,
            high: ((high / step).ceil() * step).max(low + step),
            step,
        }
    }

    fn x(&self, work: f64) -> f64 {
        LEFT + work / self.last * (WIDTH - LEFT - RIGHT)
    }

    fn y(&self, value: f64) -> f64 {
        TOP + (self.high - value) / (self.high - self.low) * (HEIGHT - TOP - BOTTOM)
    }

    /// Lines across with their values, and the work at both ends.
    fn grid(&self, svg: &mut String) {
        let decimals = (-self.step.log10().floor()).clamp(0.0, 6.0) as usize;
        let lines = ((self.high - self.low) / self.step).round().min(50.0) as u32;
        for line in 0..=lines {
            let value = self.low + f64::from(line) * self.step;
            let (y, right) = (self.y(value), WIDTH - RIGHT);
            let _ = write!(svg, "<path class=\"grid\" d=\"M{LEFT} {y:.1}H{right}\"/>");
            let (x, y) = (LEFT - 8.0, y + 4.0);
            let _ = writeln!(
                svg,
                "<text class=\"quiet\" x=\"{x}\" y=\"{y:.1}\" text-anchor=\"end\">{value:.decimals$}</text>"
            );
        }
        let y = HEIGHT - BOTTOM + 20.0;
        let _ = write!(svg, "<text class=\"quiet\" x=\"{LEFT}\" y=\"{y}\">0</text>");
        let (x, last) = (WIDTH - RIGHT, self.last);
        let _ = writeln!(
            svg,
            "<text class=\"quiet\" x=\"{x}\" y=\"{y}\" text-anchor=\"end\">{}</text>",
            count(last)
        );
    }

    fn path(&self, points: &[(f64, f64)]) -> Option<String> {
        let mut points = points.iter().filter(|point| is_drawn(point));
        let first = points.next()?;
        let mut path = format!("M{:.1} {:.1}", self.x(first.0), self.y(first.1));
        for (work, value) in points {
            let _ = write!(path, "H{:.1}V{:.1}", self.x(*work), self.y(*value));
        }
        let _ = write!(path, "H{:.1}", self.x(self.last));
        Some(path)
    }
}

fn is_drawn(point: &(f64, f64)) -> bool {
    point.0.is_finite() && point.1.is_finite() && point.0 >= 0.0
}

/// 1, 2 or 5 times a power of ten, at least this much.
fn tidy(least: f64) -> f64 {
    let power = 10_f64.powf(least.log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|digit| digit * power)
        .find(|step| *step >= least)
        .unwrap_or(10.0 * power)
}

/// A number as one reads it: 1,200,000 is 1.2 M.
fn count(work: f64) -> String {
    match work {
        _ if work >= 1e9 => format!("{:.1} G", work / 1e9),
        _ if work >= 1e6 => format!("{:.1} M", work / 1e6),
        _ if work >= 1e4 => format!("{:.0} k", work / 1e3),
        _ if work.fract() == 0.0 => format!("{work:.0}"),
        _ => format!("{work:.2}"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plot(points: &[(f64, f64)]) -> Plot {
        let curve = Curve { name: "lowest <group>".to_owned(), points: points.to_vec() };
        let bound = Some(("limit of the lowest".to_owned(), 90.0));
        Plot { title: "a & b".to_owned(), work: "rounds".to_owned(), curves: vec![curve], bound }
    }

    #[test]
    fn better_is_higher_and_later_is_further_right() {
        let plot = plot(&[(0.0, 40.0), (5.0, 60.0), (10.0, 80.0)]);
        let frame = Frame::around(&plot);
        assert!(frame.y(80.0) < frame.y(40.0) && frame.x(10.0) > frame.x(5.0));
        assert!((frame.low..=frame.high).contains(&90.0) && frame.low <= 40.0);
        assert_eq!(frame.path(&[(0.0, 40.0), (10.0, 80.0)]).unwrap().matches(['H', 'V']).count(), 3);
    }

    #[test]
    fn a_picture_is_well_formed_whatever_is_drawn() {
        let odd =
            [vec![], vec![(0.0, 0.0)], vec![(0.0, f64::NAN), (f64::INFINITY, 1.0)], vec![(0.0, 50.0); 3]];
        for points in odd {
            let svg = plot(&points).svg();
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
            assert!(
                svg.contains("a &amp; b")
                    && svg.contains("lowest &lt;group&gt;")
                    && svg.contains("limit of the lowest")
                    && svg.ends_with("</svg>\n")
            );
            assert!(svg.contains("prefers-color-scheme:dark"));
        }
    }

    #[test]
    fn steps_of_the_grid_are_tidy() {
        assert!(
            (tidy(0.03) - 0.05).abs() < 1e-12
                && (tidy(7.0) - 10.0).abs() < 1e-9
                && (tidy(1.0) - 1.0).abs() < 1e-9
        );
    }
}
