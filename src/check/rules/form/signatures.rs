//! Who signs for which body.

use crate::plan::{Issuer, Plan, Signature};

/// Every signature with the body that it signs for: those of a joint plan in the order of `issuers`.
pub(super) fn signatures(plan: &Plan) -> impl Iterator<Item = (&Signature, Option<&Issuer>)> {
    let joint = plan.signatures.len() > 1;
    let own = plan.signatures.iter().enumerate().map(move |(at, signature)| {
        let issuer = if joint { plan.issuers.get(at) } else { plan.issuers.first() };
        (signature, issuer)
    });
    let decision = plan.decision.iter().filter_map(|decision| decision.signature.as_ref());
    own.chain(decision.map(|signature| (signature, plan.issuers.first())))
}
