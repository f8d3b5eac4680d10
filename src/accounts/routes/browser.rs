//! The browser that somebody signs in with: what it is called, how we know it again, and where it comes from.

use axum::extract::FromRequestParts;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use std::net::IpAddr;
use uuid::Uuid;

use crate::accounts::model::{Browser, device_of};
use crate::web::{App, Error, Visit, cookie};

/// The cookie by which a browser is known again. It opens nothing.
pub(super) const DEVICE_COOKIE: &str = "__Host-medspil-device";

impl FromRequestParts<App> for Browser {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        let agent = parts.headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
        let origin =
            Visit::of(parts)?.address.map(|address| app.seals().blind("sign-in-origin", network(address)));
        Ok(Self::new(device_of(agent), cookie(&parts.headers, DEVICE_COOKIE), origin, &mut app.chance()))
    }
}

/// The network of an address as a number to make a tag of: whoever has one IPv6 address has 2^64 of them.
fn network(address: IpAddr) -> Uuid {
    Uuid::from_u128(match address {
        IpAddr::V4(address) => address.to_ipv6_mapped().to_bits(),
        IpAddr::V6(address) => address.to_bits() & !u128::from(u64::MAX),
    })
}

#[cfg(test)]
mod tests {
    use super::network;

    #[test]
    fn an_ipv6_household_is_one_and_ipv4_neighbours_are_two() {
        let of = |address: &str| network(address.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::3"), of("2001:db8:1:2:ffff::9"));
        assert_ne!(of("2001:db8:1:2::3"), of("2001:db8:1:3::3"));
        assert_ne!(of("192.0.2.1"), of("192.0.2.2"));
    }
}
