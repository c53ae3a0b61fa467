package org.sealwell.client.vectors;

import java.io.IOException;

/** Makes the files anew. Only after a change of the protocol: a difference is a break with everything sealed before. */
public final class MakeVectors {
    private MakeVectors() {}

    /** Without arguments, from anywhere in the project. */
    public static void main(String[] none) throws IOException {
        PrimitiveVectors.make();
        SealedVectors.make();
        ChainVectors.make();
        KeyVectors.make();
        ShareVectors.make();
        SmartVectors.make();
        ActivityVectors.make();
        SafetyWordVectors.make();
        CapsuleVectors.make();
        GuardianVectors.make();
    }
}
