# Small, not root, and nothing in it to run but the program: no shell, no package manager.

FROM rust:1.95-slim-bookworm AS build
WORKDIR /medspil
COPY . .
RUN cargo build --locked --profile dist --bin medspil \
    && mkdir -p /out/data \
    && cp target/dist/medspil /out/medspil

FROM gcr.io/distroless/cc-debian12:nonroot
LABEL org.opencontainers.image.title="Medspil" \
      org.opencontainers.image.description="Study groups at universities, formed so that nobody is left out" \
      org.opencontainers.image.licenses="EUPL-1.2"
COPY --from=build /out/medspil /medspil
# Keys and letters; PostgreSQL is elsewhere (DATABASE_URL).
COPY --from=build --chown=nonroot:nonroot /out/data /data
ENV MEDSPIL_DATA_DIR=/data \
    MEDSPIL_LISTEN=0.0.0.0:8080 \
    MEDSPIL_ADMIN_LISTEN=0.0.0.0:8081 \
    MEDSPIL_LOG_FORMAT=json
VOLUME /data
EXPOSE 8080 8081
USER nonroot
ENTRYPOINT ["/medspil"]
CMD ["serve"]
