//! The route table: every page of the site has a row with its method, path, audience and what it shows.
//!
//! A route cannot be added without a row, and the audience in the row has to be the one that the handler proves: the
//! first argument of a handler is its [`Proof`], and its type is compared with the row when the table is made.

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};

use super::App;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Anyone at all.
    Public,
    /// Whoever is signed in.
    SignedIn,
    /// A student enrolled in the course of the path.
    StudentOfCourse,
    /// An active member of the group of the path.
    MemberOfGroup,
    /// The facilitator of the group of the path.
    FacilitatorOfGroup,
    /// A leader of the course of the path.
    CourseLeader,
    /// Somebody of the advising service.
    Adviser,
    /// An administrator, who sees no content.
    Admin,
}

/// Whether a route shows or takes what only some of the people around a course may see: answers and cards, who has
/// answered, who sits where and why before or after publication, rules about pairs, agreements, reflections, requests
/// for help and notes. Whatever opens a sealed cell is restricted, and a test finds out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shows {
    /// Nothing restricted.
    Plain,
    /// Restricted data: opened only for those who may, never cached, never logged.
    Restricted,
}

/// A right that a request proves before its handler runs. Extracting one opens the request's transaction.
pub trait Proof {
    /// Whom it admits.
    const AUDIENCE: Audience;
}

/// A handler's arguments, the first of which is its proof.
pub trait ProvenFirst {
    /// Whom the first argument admits.
    const AUDIENCE: Audience;
}

macro_rules! proven_first {
    ($($rest:ident),*) => {
        impl<M, P: Proof, $($rest),*> ProvenFirst for (M, P, $($rest,)*) {
            const AUDIENCE: Audience = P::AUDIENCE;
        }
    };
}

proven_first!();
proven_first!(A);
proven_first!(A, B);
proven_first!(A, B, C);
proven_first!(A, B, C, D);
proven_first!(A, B, C, D, E);
proven_first!(A, B, C, D, E, F);
proven_first!(A, B, C, D, E, F, G);

/// One row of the table.
#[derive(Clone, Debug)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: Method,
    /// The path with its parameters in braces.
    pub path: &'static str,
    /// Who may use it, as the row says.
    pub audience: Audience,
    /// Who may use it, as the handler's first argument proves.
    pub proven: Audience,
    /// Whether it shows or takes restricted data.
    pub shows: Shows,
    handler: MethodRouter<App>,
}

/// Rows of the table, as a feature offers them.
#[derive(Clone, Debug, Default)]
pub struct Routes(Vec<Route>);

impl Routes {
    /// No rows yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page to look at.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, audience: Audience, shows: Shows, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: ProvenFirst + 'static,
    {
        self.row(Method::GET, path, audience, T::AUDIENCE, shows, get(handler))
    }

    /// A deed.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, audience: Audience, shows: Shows, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: ProvenFirst + 'static,
    {
        self.row(Method::POST, path, audience, T::AUDIENCE, shows, post(handler))
    }

    /// A deed with a body larger than a form's, such as an uploaded file: at most `bytes`.
    #[must_use]
    pub fn upload<H, T>(
        self,
        path: &'static str,
        audience: Audience,
        shows: Shows,
        bytes: usize,
        handler: H,
    ) -> Self
    where
        H: Handler<T, App>,
        T: ProvenFirst + 'static,
    {
        let handler = post(handler).layer(axum::extract::DefaultBodyLimit::max(bytes));
        self.row(Method::POST, path, audience, T::AUDIENCE, shows, handler)
    }

    fn row(
        mut self,
        method: Method,
        path: &'static str,
        audience: Audience,
        proven: Audience,
        shows: Shows,
        handler: MethodRouter<App>,
    ) -> Self {
        self.0.push(Route { method, path, audience, proven, shows, handler });
        self
    }

    /// These rows and another feature's.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// The rows, for `medspil routes` and the tests.
    pub fn rows(&self) -> &[Route] {
        &self.0
    }

    /// The router of these rows.
    pub(super) fn into_router(self) -> Router<App> {
        self.0.into_iter().fold(Router::new(), |router, route| router.route(route.path, route.handler))
    }
}
