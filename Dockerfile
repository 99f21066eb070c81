# Not built in CI: there is no container engine there; docker-compose.yml and this file are checked statically by tests.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Node fetches the IDE (Banana Cake Pop) at build; without it the image still works and says so.
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/ParlementGraph.Cli --configuration Release --output /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
ENV PARLEMENTGRAPH__Data=/data
VOLUME /data
USER $APP_UID
EXPOSE 5080
ENTRYPOINT ["dotnet", "parlementgraph.dll"]
CMD ["serve", "--urls", "http://0.0.0.0:5080"]
