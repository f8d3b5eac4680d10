//! Where an administrator links the institution's own films.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::accounts::Admin;
use crate::i18n::Text;
use crate::reflections::FilmId;
use crate::reflections::actions::{self, Added};
use crate::reflections::films::{Film, LONGEST_TITLE, MOST_FILMS, read};
use crate::web::{Faults, Form, Frame, Page, Redirect, Result, Tx};

const HERE: &str = "/admin/films";

#[derive(Debug, Template)]
#[template(path = "reflections/films.html")]
pub(super) struct FilmsPage {
    frame: Frame,
    faults: Faults,
    form: FilmForm,
    films: Vec<(FilmId, Film)>,
}

/// What is typed about a new film.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct FilmForm {
    title_da: String,
    title_en: String,
    address: String,
}

pub(super) async fn list(_: Admin, mut tx: Tx, frame: Frame) -> Result<Page<FilmsPage>> {
    let films = actions::films(&mut tx).await?;
    Ok(Page(FilmsPage { frame, faults: Faults::none(), form: FilmForm::default(), films }))
}

pub(super) async fn add(_: Admin, mut tx: Tx, frame: Frame, Form(form): Form<FilmForm>) -> Result<Response> {
    let faults = match read(&form.title_da, &form.title_en, &form.address) {
        Ok(film) => {
            let now = tx.now;
            if actions::add_film(&mut tx, now, &film).await? == Added::Yes {
                tx.commit().await?;
                return Ok(Redirect::to(HERE).notice("reflections-notice-film-added").into_response());
            }
            Faults::one("title_da", Text::new("reflections-films-full").n("max", MOST_FILMS))
        }
        Err(faults) => faults,
    };
    let films = actions::films(&mut tx).await?;
    Ok(Page::faulty(FilmsPage { frame, faults, form, films }).into_response())
}

pub(super) async fn remove(_: Admin, mut tx: Tx, Path(film): Path<FilmId>) -> Result<Redirect> {
    actions::remove_film(&mut tx, film).await?;
    tx.commit().await?;
    Ok(Redirect::to(HERE).notice("reflections-notice-film-removed"))
}
