# ttdn in two images. For Kubernetes and the command line, without a shell:
#   docker build -t ttdn .
#   docker run --rm -v "$PWD":/plans ttdn build . -o van-ban --tree
# For pipelines that run scripts, with a shell and git (--changed-since, plan.yaml@REV):
#   docker build --target ci -t ttdn:ci .
FROM rust:1.89-slim-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --locked --profile dist --bin ttdn

FROM debian:bookworm-slim AS ci
# Which git it is does not matter, and a pinned one is gone from the mirrors with the next fix.
# hadolint ignore=DL3008
RUN apt-get update \
 && apt-get install --yes --no-install-recommends git \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --create-home --uid 65532 ttdn
COPY --from=build /src/target/dist/ttdn /usr/local/bin/ttdn
USER 65532
WORKDIR /plans

FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build /src/target/dist/ttdn /usr/local/bin/ttdn
WORKDIR /plans
USER 65532
ENTRYPOINT ["/usr/local/bin/ttdn"]
CMD ["--help"]
