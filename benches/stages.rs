//! What each stage of one plan costs: reading and checking it, composing its document, setting its pages, writing each file.
//! The plan is the longest example (27 KB, 13 pages); a check is also measured on the same tasks many times over (500 KB).

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use std::fs;
use std::hint::black_box;
use std::path::Path;
use ttdn::calendar::Date;
use ttdn::press::{self, Office, Output};

const NAME: &str = "mau-day-du.yaml";

fn plan() -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples").join(NAME);
    fs::read(path).expect("the example is there")
}

/// A plan of about `bytes` with paragraphs of ordinary words, none of which is twice in it.
fn long(bytes: usize) -> Vec<u8> {
    let mut text = String::from(
        "status: draft\nissuer: {name: Ủy ban nhân dân tỉnh An Bình, code: UBND, place: An Bình}\n\
         title: Công tác thông tin đối ngoại năm 2027\nsections:\n  - heading: Nội dung\n    blocks:\n",
    );
    let mut number = 0;
    while text.len() < bytes {
        number += 1;
        text.push_str(&format!(
            "      - Đợt {number} tổ chức tuyên truyền về tiềm năng, thế mạnh của tỉnh tới kiều bào và bạn bè quốc tế; phối hợp \
             với các cơ quan báo chí trung ương và địa phương đưa tin về hoạt động đối ngoại của lãnh đạo tỉnh.\n"
        ));
    }
    text.into_bytes()
}

fn office() -> Office {
    Office::new(Date::new(2026, 11, 27).expect("a day"))
}

fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("check");
    for (name, bytes) in [("27 KB", plan()), ("500 KB", long(500_000))] {
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function(name, |bencher| bencher.iter(|| press::check(NAME, black_box(&bytes), &office())));
    }
    group.finish();
    let bytes = plan();
    criterion.bench_function("compose", |bencher| bencher.iter(|| press::compose(NAME, black_box(&bytes), &office())));
    // Every time one letter is another, as when somebody types.
    let typed: Vec<Vec<u8>> =
        (b'a'..=b'z').map(|letter| letters_after(&bytes, "Tăng cường hiệu lực", letter)).collect();
    let mut typing = typed.iter().cycle();
    let mut next = || typing.next().expect("some letters");
    criterion.bench_function("preview", |bencher| bencher.iter(|| press::preview(NAME, black_box(next()), &office())));
}

/// The plan with a letter behind the first `words`, which it must have.
fn letters_after(plan: &[u8], words: &str, letter: u8) -> Vec<u8> {
    let text = std::str::from_utf8(plan).expect("text");
    let (before, behind) = text.split_once(words).expect("the words");
    [before.as_bytes(), words.as_bytes(), &[letter], behind.as_bytes()].concat()
}

fn writing(criterion: &mut Criterion) {
    let checked = press::compose(NAME, &plan(), &office());
    let document = checked.document.as_ref().expect("the example is sound");
    criterion.bench_function("pages", |bencher| bencher.iter(|| press::pages(black_box(&checked))));
    for (name, output) in [("docx", Output::Docx), ("pdf", Output::Pdf), ("html", Output::Html), ("text", Output::Text)]
    {
        criterion.bench_function(name, |bencher| {
            bencher.iter_batched(
                || document,
                |document| press::print(document, &checked.form, output, None).expect("it is written"),
                BatchSize::SmallInput,
            );
        });
    }
}

criterion_group!(stages, reading, writing);
criterion_main!(stages);
