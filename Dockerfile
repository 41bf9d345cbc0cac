# Builds the service; the same steps without Docker: scripts/prove-image.sh
FROM node:24-slim AS build
WORKDIR /service
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
WORKDIR /service
# Uploaded files (and the embedded database, where no DATABASE_URL is given) live in /data.
RUN install -d -o node -g node /data
COPY --from=build /service/node_modules ./node_modules
COPY --from=build /service/dist ./dist
COPY package.json openapi.yaml ./
COPY drizzle ./drizzle
COPY public ./public
# For npm run first-administrator and npm run ledger:verify inside the container.
COPY src ./src
COPY scripts ./scripts
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
