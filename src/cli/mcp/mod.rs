//! `ttdn mcp`: the Model Context Protocol over standard input and output, for assistants that write plans. Each tool does what
//! the command of its name does, inside one folder.
//!
//! One call after the other: a check takes milliseconds, and two calls never write one file at once.

mod home;
mod tools;
mod wire;
mod words;
mod work;

use super::args::Mcp;
use super::failure;
use super::outcome::Outcome;
use super::terminal::Terminal;
use anyhow::{Context, Result};
use rmcp::handler::server::ServerHandler;
use rmcp::model::{
    CallToolRequestParams, CallToolResponse, CallToolResult, ContentBlock, ErrorData, Implementation, ListToolsResult,
    PaginatedRequestParams, ServerCapabilities, ServerConfig,
};
use rmcp::service::{RequestContext, RoleServer, ServiceExt};
use work::{Answer, Work};

/// Runs `ttdn mcp` until the assistant ends it.
///
/// # Errors
/// There is no such folder; what comes in is not the protocol.
pub fn run(args: &Mcp, terminal: Terminal) -> Result<Outcome> {
    let work = work::desk(args.folder.as_deref(), terminal)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let outcome = runtime.block_on(async {
        let unbegun = terminal.say(
            "không bắt đầu được; lệnh này do trợ lý soạn thảo chạy, qua Model Context Protocol",
            "did not begin; an assistant runs this command, with the Model Context Protocol",
        );
        let (wire, written) = wire::open(runtime.handle(), terminal)?;
        let service = Assistant(work).serve(wire).await.context(unbegun)?;
        service.waiting().await?;
        written.end().await?;
        Ok(Outcome::Clean)
    });
    // A read of standard input that nobody waits for keeps nothing from ending.
    runtime.shutdown_background();
    outcome
}

struct Assistant(Work);

impl ServerHandler for Assistant {
    fn get_info(&self) -> ServerConfig {
        let words = self.0.terminal.say(
            "ttdn kiểm tra và in kế hoạch của cơ quan Việt Nam. Đọc guide trước. Soạn: new (hoặc write), rồi check; mỗi thông báo cho biết dòng, cột và cách viết đúng: sửa theo đó, check lại đến khi hết lỗi, rồi build. Căn cứ pháp lý thì tra bằng legal, không tự nhớ.",
            "ttdn checks and prints the plans of Vietnamese public offices. Read guide first. Write with new (or write), then check; each message tells line, column and what to write: mend it, check again until no error is left, then build. Look legal bases up with legal; do not recall them.",
        );
        ServerConfig::new(ServerCapabilities::builder().enable_tools().build())
            .with_server_info(Implementation::new("ttdn", env!("CARGO_PKG_VERSION")))
            .with_instructions(words)
    }

    async fn list_tools(
        &self,
        _: Option<PaginatedRequestParams>,
        _: RequestContext<RoleServer>,
    ) -> Result<ListToolsResult, ErrorData> {
        Ok(ListToolsResult::with_all_items(tools::tools(self.0.terminal.lang)))
    }

    async fn call_tool(
        &self,
        request: CallToolRequestParams,
        _: RequestContext<RoleServer>,
    ) -> Result<CallToolResponse, ErrorData> {
        let Some(offer) = tools::offer(&request.name) else {
            return Err(ErrorData::invalid_params(format!("no such tool: {}", request.name), None));
        };
        let given = request.arguments.unwrap_or_default();
        let asked = words::Words::read(offer, given, self.0.terminal);
        let answer = asked.and_then(|asked| self.0.call(offer.name, &asked));
        // What went wrong is for the assistant to read and mend, so it is an answer and not a fault of the protocol.
        let Answer { text, data, failed } = answer.unwrap_or_else(|error| {
            let text = failure::sentence(&error, self.0.terminal.lang);
            Answer { text, data: None, failed: true }
        });
        let content = vec![ContentBlock::text(text)];
        let mut result = if failed { CallToolResult::error(content) } else { CallToolResult::success(content) };
        result.structured_content = data;
        Ok(result.into())
    }
}
