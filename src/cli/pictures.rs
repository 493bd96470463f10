//! The pictures that a plan names, from its folder and from nowhere else.

use super::files::{Input, real};
use crate::document::{NoPicture, Picture, Pictures};
use crate::press;
use std::path::{Component, Path};

/// The largest file that is read, bytes.
const LARGEST: u64 = 10 * 1024 * 1024;

/// What the plan's folder holds of the pictures that the plan names.
pub fn of(input: &Input) -> Pictures {
    let folder = real(&input.folder());
    names(input).into_iter().map(|path| (path.clone(), read(&folder, &path))).collect()
}

/// The pictures that the plan names, as it writes them.
pub fn names(input: &Input) -> Vec<String> {
    let has = input.bytes.windows(5).any(|word| word == b"image");
    if has { press::pictures(&input.name, &input.bytes) } else { Vec::new() }
}

fn read(folder: &Path, path: &str) -> Result<Picture, NoPicture> {
    let inside = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    if path.contains('\\') || !Path::new(path).components().all(inside) {
        return Err(NoPicture::Outside);
    }
    let file = std::fs::canonicalize(folder.join(path)).map_err(|_| NoPicture::Missing)?;
    // A link may lead out of the folder too.
    if !file.starts_with(folder) {
        return Err(NoPicture::Outside);
    }
    let about = std::fs::metadata(&file).map_err(|_| NoPicture::Missing)?;
    if !about.is_file() {
        return Err(NoPicture::Missing);
    }
    if about.len() > LARGEST {
        return Err(NoPicture::Large);
    }
    Picture::read(&std::fs::read(&file).map_err(|_| NoPicture::Missing)?)
}
