//! S019: an image that cannot be printed.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::document::{NoPicture, Orientation};
use crate::plan::{Block, ImageSpec, Section};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S019,
    explanation: Explanation {
        finds: Pair::new(
            "Ảnh không có, không phải PNG hay JPEG, bị hỏng, nằm ngoài thư mục của kế hoạch, hoặc rộng hơn khổ chữ.",
            "An image that is not there, is no PNG or JPEG, is damaged, lies outside the plan's folder, or is wider than the text.",
        ),
        why: Pair::new(
            "Văn bản thiếu ảnh là văn bản thiếu nội dung; ttdn không in khi chưa có ảnh.",
            "A paper without its image lacks what it should say; ttdn prints nothing until it is there.",
        ),
        wrong: "sections:\n  - {heading: Tổ chức, blocks: [{image: ../so-do.png, alt: Sơ đồ tổ chức}]}\n",
        right: "sections:\n  - {heading: Tổ chức, blocks: [Sơ đồ tổ chức gồm ba cấp.]}\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    sentences: &[
        image("missing", "không có tệp ảnh `{path}`", "there is no file `{path}`").hint(
            "đặt ảnh cạnh tệp kế hoạch, hoặc sửa đường dẫn (tính từ thư mục của kế hoạch)",
            "put the image beside the plan, or correct the path (it starts in the plan's folder)",
        ),
        image("outside", "`{path}` nằm ngoài thư mục của kế hoạch", "`{path}` leads out of the plan's folder").hint(
            "chép ảnh vào thư mục của kế hoạch và ghi đường dẫn tương đối",
            "copy the image into the plan's folder and write a relative path",
        ),
        image("large", "tệp ảnh `{path}` quá lớn", "the file `{path}` is too large")
            .hint("giảm kích thước ảnh xuống dưới 10 MiB", "make it smaller than 10 MiB"),
        image("kind", "`{path}` không phải ảnh PNG hay JPEG", "`{path}` is neither PNG nor JPEG")
            .hint("lưu ảnh thành PNG hoặc JPEG", "save it as PNG or JPEG"),
        image("broken", "ảnh `{path}` bị hỏng hoặc chưa tải hết", "the image `{path}` is damaged or incomplete")
            .hint("chép lại tệp ảnh", "copy the file again"),
        image("press", "ảnh `{path}` dùng màu in (CMYK)", "the image `{path}` has colours of a printing press (CMYK)")
            .hint("lưu ảnh với màu RGB", "save it with RGB colours"),
        Sentence::new(
            "wide",
            Pair::new(
                "ảnh rộng {width} mm, khổ chữ chỉ {known} mm",
                "the image is {width} mm wide, the text only {known} mm",
            ),
        )
        .reason(
            "ảnh rộng hơn khổ chữ sẽ bị thu nhỏ khác với ý người soạn",
            "it would be printed smaller than asked for",
        )
        .hint("ghi `width_mm` không quá {known}", "write a `width_mm` of at most {known}"),
    ],
    labels: &[],
    check: Some(check),
};

const fn image(variant: &'static str, vi: &'static str, en: &'static str) -> Sentence {
    Sentence::new(variant, Pair::new(vi, en))
        .reason("không có ảnh thì văn bản thiếu nội dung", "without the image the paper lacks what it should say")
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let own = plan.sections.iter().flat_map(|sections| Section::all(sections)).flat_map(|section| &section.blocks);
    images(own, Orientation::Portrait, context, sink);
    for annex in &plan.annexes {
        let inside = annex.all_sections().flat_map(|section| &section.blocks);
        images(annex.block_lists().flatten().chain(inside), annex.orientation, context, sink);
    }
}

fn images<'a>(blocks: impl Iterator<Item = &'a Block>, sheet: Orientation, context: &Context<'_>, sink: &mut Sink) {
    for block in blocks {
        if let Block::Image(image) = block {
            one(image, context.form.page.text_width(sheet), context, sink);
        }
    }
}

fn one(image: &ImageSpec, room: f32, context: &Context<'_>, sink: &mut Sink) {
    let path = image.path.value.trim();
    let variant = match context.pictures.get(path) {
        Some(Ok(_)) => {
            if let Some(width) = image.width.filter(|width| width.value > room) {
                sink.push(RULE.at(width.span).variant("wide").fact("width", width.value).fact("known", room));
            }
            return;
        }
        None => "missing",
        Some(Err(why)) => match why {
            NoPicture::Missing => "missing",
            NoPicture::Outside => "outside",
            NoPicture::Large => "large",
            NoPicture::Kind => "kind",
            NoPicture::Broken => "broken",
            NoPicture::Press => "press",
        },
    };
    sink.push(RULE.at(image.path.span).variant(variant).fact("path", path));
}
