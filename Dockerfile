# Two stages: the packages are installed where npm is, and only what runs is kept.
FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image brings its own Node, so neither the pinned one nor any install script is needed.
RUN npm ci --omit=dev --ignore-scripts

FROM node:26-slim
ENV NODE_ENV=production BASEWATCH_DATA=/data BASEWATCH_WEB_HOST=0.0.0.0
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY bin ./bin
COPY config ./config
COPY src ./src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "bin/basewatch.js", "health"]
# Ctrl-C and "docker stop" reach the bot itself: no shell, no npm in between.
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "bin/basewatch.js"]
CMD ["run"]
