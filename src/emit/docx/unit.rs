//! Millimetres and points in the units of WordprocessingML.

/// Twentieths of a point in a millimetre.
const TWIPS_PER_MM: f32 = 1440.0 / 25.4;

/// Millimetres as twips, twentieths of a point.
pub(super) fn mm(value: f32) -> i32 {
    whole(value * TWIPS_PER_MM)
}

/// Millimetres as points.
pub(super) fn points_of_mm(value: f32) -> f32 {
    value * TWIPS_PER_MM / 20.0
}

/// Points as twips.
pub(super) fn pt(value: f32) -> i32 {
    whole(value * 20.0)
}

/// A font size in points as half-points.
pub(super) fn half_points(size: f32) -> i32 {
    whole(size * 2.0)
}

/// The width of a border in points as eighths of a point, 2 to 96 as Word allows.
pub(super) fn eighths(width: f32) -> i32 {
    whole(width * 8.0).clamp(2, 96)
}

/// Line spacing in lines as 240ths of a line.
pub(super) fn lines(lines: f32) -> i32 {
    whole(lines * 240.0)
}

fn whole(value: f32) -> i32 {
    value.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_the_decree_in_the_units_of_word() {
        assert_eq!((mm(210.0), mm(297.0), mm(30.0), mm(15.0), mm(10.0)), (11906, 16838, 1701, 850, 567));
        assert_eq!((pt(6.0), half_points(13.5), eighths(0.75), lines(1.1)), (120, 27, 6, 264));
    }
}
