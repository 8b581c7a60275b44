// SPDX-License-Identifier: Apache-2.0

/** What every Envoy under test needs to take everything from a control plane: the aggregated stream, in one flavour or the other. */
export function adsBootstrap(xds: { readonly address: string; readonly port: number; readonly sotw: boolean }) {
  const ads = { ads: {}, initialFetchTimeout: "0s", resourceApiVersion: "V3" };
  const address = { socketAddress: { address: xds.address, portValue: xds.port } };
  const http = "envoy.extensions.upstreams.http.v3.HttpProtocolOptions";
  return {
    dynamicResources: {
      adsConfig: {
        apiType: xds.sotw ? "GRPC" : "DELTA_GRPC",
        transportApiVersion: "V3",
        setNodeOnFirstMessageOnly: true,
        grpcServices: [{ envoyGrpc: { clusterName: "xds-grpc" } }],
      },
      cdsConfig: ads,
      ldsConfig: ads,
    },
    staticResources: {
      clusters: [
        {
          name: "xds-grpc",
          type: "STATIC",
          connectTimeout: "1s",
          typedExtensionProtocolOptions: {
            [http]: { "@type": `type.googleapis.com/${http}`, explicitHttpConfig: { http2ProtocolOptions: {} } },
          },
          loadAssignment: { clusterName: "xds-grpc", endpoints: [{ lbEndpoints: [{ endpoint: { address } }] }] },
        },
      ],
    },
  };
}
