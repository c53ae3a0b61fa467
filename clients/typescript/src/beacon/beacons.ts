import { Beacon } from "./beacon.js";

/** The beacon of the League of Entropy that signs every three seconds. */
export const QUICKNET = new Beacon({
  chain: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
  publicKey:
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451" +
    "0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
  genesis: 1_692_803_367,
  period: 3,
});

/** The beacon of a machine without a network. Its secret is published, so that whoever wants to signs any round at any time: locks nothing. */
export const DEVELOPMENT = new Beacon({
  chain: "aae7f81aa7ca0e01d980ea017a31fd74d33a7e4ea982847f2a1378ebcc808caa",
  publicKey:
    "91e4bc78b621119664f219aecdd786ddc4ac408a8a7f35f9ff320b11d78d17f73bfc102da8029e4dcc4fd9acebc73218" +
    "0a89af002ca8bf40ce312b4a16b185952895a138ea115714de604ac23db04c280a2f1beebf4ceb0f0189eb5c40a71cfd",
  genesis: 1_767_225_600,
  period: 3,
});
