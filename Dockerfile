# Entente without a database of its own: set NEO4J_URI (compose.yaml does).
FROM node:22-slim AS build
WORKDIR /entente
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY web/package.json web/package-lock.json web/
RUN npm --prefix web ci
COPY tsconfig.json ./
COPY src src/
COPY schema schema/
COPY web web/
RUN npx tsc -p tsconfig.json && cd web && npx vite build --outDir ../build/web
RUN npm prune --omit=dev

FROM node:22-slim
WORKDIR /entente
ENV NODE_ENV=production ENTENTE_HOST=0.0.0.0
COPY --from=build /entente/node_modules node_modules/
COPY --from=build /entente/build build/
COPY package.json ./
COPY cypher cypher/
COPY styles styles/
COPY schema schema/
COPY seeds seeds/
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.ENTENTE_PORT || 4000) + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process, so that SIGTERM meets the server.
CMD ["node", "build/cli/main.js", "serve"]
