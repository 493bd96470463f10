//! C005: a plan above that cannot be read.

use super::BASIS;
use crate::cascade::NoUpper;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::C005,
    explanation: Explanation {
        finds: Pair::new(
            "Tệp ghi ở `parent` không có, không phải là kế hoạch, còn lỗi không đọc được, nằm ngoài thư mục chung, là chính tệp này \
             hoặc lại dẫn vòng về tệp này. Thư mục chung là thư mục có `ttdn.toml` hoặc `.git` gần nhất ở trên, nếu không có thì là \
             thư mục của kế hoạch.",
            "The file in `parent` is not there, is no plan, has mistakes that keep it from being read, lies outside the common \
             folder, is this file, or leads back to it. The common folder is the nearest one above with a `ttdn.toml` or a `.git`, \
             else the plan's own.",
        ),
        why: Pair::new(
            "Không đọc được kế hoạch cấp trên thì không biết đơn vị được giao việc gì.",
            "As long as the plan above is not read, it is not known what it gives.",
        ),
        wrong: "parent: khong-co.yaml\n",
        right: "parent: bo.yaml\ntasks:\n  - {parent_task: phim, title: Làm phim giới thiệu tỉnh, lead: so-tttt}\n",
        basis: BASIS,
    },
    sentences: &[
        unread("missing", "không có tệp `{path}`", "there is no file `{path}`").hint(
            "sửa đường dẫn (tính từ thư mục của kế hoạch này)",
            "correct the path (it starts in the folder of this plan)",
        ),
        unread("body", "`{path}` không phải là tên tệp", "`{path}` is no file").hint(
            "ở đây ghi tệp kế hoạch cấp trên, như `tinh.yaml`; tên cơ quan chủ quản ghi trong `issuer`, khóa `parent`",
            "here stands the file of the plan above, such as `tinh.yaml`; the name of a parent body stands in `issuer`, key `parent`",
        ),
        unread("outside", "`{path}` nằm ngoài thư mục chung", "`{path}` lies outside the common folder").hint(
            "để hai kế hoạch trong một thư mục chung, ở đó đặt tệp `ttdn.toml` (rỗng cũng được)",
            "keep both plans below one folder and put a `ttdn.toml` there, which may be empty",
        ),
        unread("large", "tệp `{path}` quá lớn, không phải là kế hoạch", "the file `{path}` is too large for a plan")
            .hint("ghi tệp kế hoạch cấp trên", "name the file of the plan above"),
        unread("no-plan", "tệp `{path}` không phải là kế hoạch", "the file `{path}` is no plan")
            .hint("ghi tệp kế hoạch cấp trên", "name the file of the plan above"),
        unread("wrong", "kế hoạch cấp trên `{path}` còn lỗi, không đọc được hết", "the plan above, `{path}`, has mistakes and cannot be read whole")
            .hint("xem `ttdn check` của tệp ấy và sửa ở đó trước", "see `ttdn check` of that file and mend it first"),
        unread("itself", "`{path}` là chính kế hoạch này", "`{path}` is this plan itself")
            .hint("ghi tệp kế hoạch cấp trên", "name the file of the plan above"),
        unread("circle", "kế hoạch cấp trên `{path}` lại lấy kế hoạch này làm cấp trên", "the plan above, `{path}`, has this plan above it in turn")
            .hint("bỏ `parent` ở một trong các tệp", "leave `parent` out of one of them"),
    ],
    labels: &[],
    check: Some(check),
};

const fn unread(variant: &'static str, vi: &'static str, en: &'static str) -> Sentence {
    Sentence::new(variant, Pair::new(vi, en)).reason(
        "không đọc được kế hoạch cấp trên thì không biết đơn vị được giao việc gì",
        "as long as the plan above is not read, it is not known what it gives",
    )
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let (Some(Err(why)), Some(parent)) = (context.above, &context.plan.parent) else { return };
    let path = parent.plan.value.trim();
    let variant = match why {
        NoUpper::Missing if !path.to_lowercase().ends_with(".yaml") && !path.to_lowercase().ends_with(".yml") => "body",
        NoUpper::Missing => "missing",
        NoUpper::Outside => "outside",
        NoUpper::Large => "large",
        NoUpper::NoPlan => "no-plan",
        NoUpper::Wrong => "wrong",
        NoUpper::Itself => "itself",
        NoUpper::Circle => "circle",
    };
    sink.push(RULE.at(parent.plan.span).variant(variant).fact("path", path));
}
