//! The lists of the whole room.

use super::*;

#[test]
fn every_list_is_read() {
    assert_eq!(spelling::misspellings(&Prose::new("một danh nghiệp nới riêng")).len(), 2);
    assert_eq!(capitals::capitals(&Prose::new("của Ủy Ban Nhân Dân, giao sở Tài chính")).len(), 2);
    assert_eq!(repeated::repeated(&Prose::new("hành vi vi phạm, trong trong")).len(), 1);
    assert!(abbreviations::is_known("UBND") && abbreviations::expansion("ODA").is_some());
    assert!(syllable::is_listed("website") && syllable::is_syllable("nghiêng"));
}
