import { describe, expect, it } from "vitest";
import { ownerOf } from "../../../../electron/hosts/loopback/peerUser.ts";

const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:9C40 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 31 1 0 100 0 0 10 0
   1: 0100007F:9C40 0100007F:C001 01 00000000:00000000 00:00000000 00000000  1000        0 32 1 0 20 4 30 10 -1
   2: 0100007F:C001 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  65534       0 33 1 0 20 4 30 10 -1
`;

describe("the owner of a connection", () => {
  it("is the user at its other end, not the one who listens", () => {
    expect(ownerOf(TABLE, 0xc001, 0x9c40)).toBe(65534);
    expect(ownerOf(TABLE, 0x9c40, 0xc001)).toBe(1000);
  });

  it("is unknown where the kernel does not list it", () => {
    expect(ownerOf(TABLE, 0xc002, 0x9c40)).toBeNull();
    expect(ownerOf("", 1, 2)).toBeNull();
  });
});
