//! Family D: deadline and period.

use super::{Label, Pair, Sentence};
use crate::diagnostic::Code;

const CLOSED: Pair = Pair::new(
    "ngày nghỉ không có văn thư nhận báo cáo, hồ sơ; đơn vị không rõ phải nộp trước hay sau ngày nghỉ",
    "on a day off nobody takes in reports or files, and units do not know whether to hand in before or after it",
);
const MOVE: Pair = Pair::new(
    "nếu không chủ ý, chuyển sang ngày làm việc liền trước hoặc liền sau",
    "unless it is meant, take the working day before or after it",
);

pub(super) const SENTENCES: &[Sentence] = &[
    Sentence::new(
        Code::D001,
        "",
        Pair::new("“{date}” không phải là một ngày có thật", "“{date}” is not a day that exists"),
    )
    .label("không có trong lịch", "not in the calendar")
    .reason(
        "ngày sai thì không ai biết phải làm xong khi nào, và các thời hạn khác không kiểm tra được theo nó",
        "with an impossible day nobody knows what is due when, and no other date can be checked against it",
    )
    .hint(
        "ghi ngày, tháng có trong lịch và năm đủ bốn chữ số: 30/11/2024",
        "give a day and month of the calendar and a year of four digits: 30/11/2024",
    ),
    Sentence::new(
        Code::D002,
        "",
        Pair::new(
            "thời hạn “{deadline}” đã qua trước ngày ban hành Kế hoạch ({issued})",
            "the deadline “{deadline}” is over before the plan is issued ({issued})",
        ),
    )
    .label("hết hạn ngày {last}", "over on {last}")
    .reason(
        "không đơn vị nào hoàn thành được một việc có hạn trước khi việc đó được giao",
        "nobody can meet a deadline that passed before the task was given",
    )
    .hint(
        "kiểm tra lại năm, tháng của thời hạn và ngày ban hành; việc đã làm xong thì đưa ra khỏi danh mục nhiệm vụ",
        "check the year and month of the deadline and the date of issue; take a task that is already done off the list",
    ),
    Sentence::new(
        Code::D003,
        "",
        Pair::new(
            "thời hạn “{deadline}” nằm ngoài thời gian thực hiện Kế hoạch ({first} - {last})",
            "the deadline “{deadline}” lies outside the plan's period ({first} - {last})",
        ),
    )
    .label("ngoài kỳ kế hoạch", "outside the period")
    .reason(
        "thời hạn ngoài kỳ thường do ghi nhầm năm; kinh phí và báo cáo của kỳ không tính đến việc đó",
        "such a deadline mostly has a wrong year; neither the money nor the reports of the period count it",
    )
    .hint(
        "sửa thời hạn cho nằm trong kỳ; nếu kỳ kế hoạch dài hơn, sửa `period`",
        "bring the deadline into the period; if the period is longer, change `period`",
    ),
    Sentence::new(
        Code::D004,
        "",
        Pair::new("ngày {date} là {right}, không phải {said}", "{date} is {right}, not {said}"),
    )
    .label("không khớp với ngày {date}", "does not fit {date}")
    .reason(
        "thứ và ngày khác nhau thì người nhận không biết phải theo bên nào",
        "when weekday and date differ, the reader cannot tell which is meant",
    )
    .hint(
        "nếu ngày đúng thì viết “{right}”; nếu thứ đúng thì sửa ngày",
        "if the date is right, write “{right}”; if the weekday is right, change the date",
    ),
    Sentence::new(
        Code::D005,
        "",
        Pair::new("thời hạn {date} rơi vào {weekday}", "the deadline {date} falls on a weekend ({weekday})"),
    )
    .label("ngày nghỉ cuối tuần", "a weekend")
    .reason(CLOSED.vi, CLOSED.en)
    .hint(MOVE.vi, MOVE.en),
    Sentence::new(
        Code::D005,
        "holiday",
        Pair::new(
            "thời hạn {date} ({weekday}) là ngày nghỉ lễ: {holiday}",
            "the deadline {date} ({weekday}) is a public holiday: {holiday}",
        ),
    )
    .label("ngày nghỉ lễ", "a public holiday")
    .reason(CLOSED.vi, CLOSED.en)
    .hint(MOVE.vi, MOVE.en),
    Sentence::new(
        Code::D005,
        "substitute",
        Pair::new(
            "thời hạn {date} ({weekday}) là ngày nghỉ bù dịp {holiday}",
            "the deadline {date} ({weekday}) is a day off in lieu for {holiday}",
        ),
    )
    .label("ngày nghỉ bù", "a day in lieu")
    .reason(CLOSED.vi, CLOSED.en)
    .hint(MOVE.vi, MOVE.en),
    Sentence::new(
        Code::D005,
        "swapped",
        Pair::new(
            "thời hạn {date} ({weekday}) là ngày nghỉ hoán đổi dịp {holiday}",
            "the deadline {date} ({weekday}) was made a day off for {holiday}",
        ),
    )
    .label("ngày nghỉ hoán đổi", "a swapped day off")
    .reason(CLOSED.vi, CLOSED.en)
    .hint(MOVE.vi, MOVE.en),
    Sentence::new(
        Code::D005,
        "expected",
        Pair::new(
            "thời hạn {date} ({weekday}) dự kiến là ngày nghỉ dịp {holiday}; chưa có thông báo lịch nghỉ chính thức",
            "the deadline {date} ({weekday}) is expected to be a day off for {holiday}; no official notice has been seen",
        ),
    )
    .label("dự kiến là ngày nghỉ", "expected to be a day off")
    .reason(CLOSED.vi, CLOSED.en)
    .hint(MOVE.vi, MOVE.en),
    Sentence::new(
        Code::D006,
        "",
        Pair::new(
            "mốc “{later}” đứng sau mốc “{earlier}” nhưng có hạn sớm hơn",
            "the milestone “{later}” comes after “{earlier}” but is due before it",
        ),
    )
    .label("sớm hơn mốc đứng trước", "earlier than the milestone before it")
    .reason(
        "các mốc được đọc từ trên xuống; mốc sau có hạn sớm hơn thường là ghi nhầm quý, tháng hoặc năm",
        "milestones are read from the top down; a later step that is due earlier mostly has a wrong quarter, month or year",
    )
    .hint("sửa thời hạn, hoặc đổi chỗ hai mốc", "change the date, or swap the two milestones"),
    Sentence::new(
        Code::D006,
        "range",
        Pair::new(
            "khoảng thời gian “{deadline}” kết thúc trước khi bắt đầu",
            "the span “{deadline}” ends before it begins",
        ),
    )
    .label("ngày cuối sớm hơn ngày đầu", "the end is before the start")
    .reason(
        "không thể thực hiện nhiệm vụ trong khoảng thời gian này",
        "no task can be carried out in such a span of time",
    )
    .hint("đổi chỗ hai ngày, hoặc sửa ngày ghi nhầm", "swap the two dates, or mend the wrong one"),
    Sentence::new(
        Code::D007,
        "",
        Pair::new(
            "chưa hiểu thời hạn “{deadline}”; vẫn in đúng như đã viết",
            "the deadline “{deadline}” cannot be read; it is printed as written",
        ),
    )
    .label("không tính ra được ngày", "no date can be worked out")
    .reason(
        "thời hạn này không được kiểm tra với kỳ kế hoạch và không có trong lịch, bảng theo dõi",
        "it is not checked against the period and is missing from calendars and trackers",
    )
    .hint(
        "nếu có thể, viết theo ngày, tháng, quý, năm: 15/11/2024, tháng 9/2024, Quý III/2024, thường xuyên, hằng năm",
        "where possible, give a day, month, quarter or year: 15/11/2024, tháng 9/2024, Quý III/2024, thường xuyên, hằng năm",
    ),
];

pub(super) const LABELS: &[Label] = &[
    (Code::D002, "issued", Pair::new("ngày ban hành", "the date of issue")),
    (Code::D003, "period", Pair::new("thời gian thực hiện Kế hoạch", "the plan's period")),
    (Code::D006, "before", Pair::new("mốc đứng trước", "the milestone before it")),
];
