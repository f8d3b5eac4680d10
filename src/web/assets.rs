//! Style sheets, the script and pictures, embedded in the binary and served under names that carry their content
//! hash, so that they can be kept for ever.

use std::collections::HashMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

use super::{Anything, Error};

use crate::chance::hex;

#[derive(RustEmbed)]
#[folder = "static/"]
struct Files;

struct Asset {
    address: String,
    kind: &'static str,
    bytes: Vec<u8>,
}

/// Every asset by its plain name.
static ASSETS: LazyLock<HashMap<String, Asset>> = LazyLock::new(|| {
    Files::iter()
        .filter_map(|name| {
            let file = Files::get(&name)?;
            let hash = hex(&file.metadata.sha256_hash()[..8]);
            let kind = kind_of(&name)?;
            let address = format!("/assets/{hash}/{name}");
            Some((name.into_owned(), Asset { address, kind, bytes: file.data.into_owned() }))
        })
        .collect()
});

fn kind_of(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "svg" => Some("image/svg+xml"),
        "png" => Some("image/png"),
        "ico" => Some("image/x-icon"),
        "webmanifest" => Some("application/manifest+json"),
        _ => None,
    }
}

/// The address of an asset.
pub(super) fn address(name: &str) -> String {
    ASSETS.get(name).map_or_else(|| format!("/assets/-/{name}"), |asset| asset.address.clone())
}

/// Hands out an asset, to be kept for ever where it is asked for by its hash. Another hash is another version's page
/// asking, while one is being replaced by the other: it gets what there is, for now.
pub(super) async fn show(_: Anything, Path((hash, name)): Path<(String, String)>) -> Result<Response, Error> {
    let asset = ASSETS.get(&name).ok_or(Error::NotFound)?;
    let is_this = asset.address.split('/').nth(2) == Some(&hash);
    let keep = if is_this { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [(CONTENT_TYPE, asset.kind), (CACHE_CONTROL, keep)];
    Ok((StatusCode::OK, headers, asset.bytes.as_slice()).into_response())
}
