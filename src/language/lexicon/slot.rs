//! Where a syllable is looked for: the build fills the slots, the program asks them.

/// How many slots there are: a power of two, several for each syllable, so that most are found at once.
pub const SLOTS: usize = 1 << 15;

/// The slots in which a syllable of these small letters may stand, the first one first (FNV-1a, then one after the other).
pub fn slots(letters: &[u8]) -> impl Iterator<Item = usize> {
    let hash = letters.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    let first = (hash ^ hash >> 15) as usize;
    (0..SLOTS).map(move |step| (first + step) & (SLOTS - 1))
}
