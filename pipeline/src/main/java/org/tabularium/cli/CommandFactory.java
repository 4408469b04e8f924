package org.tabularium.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands and gives those that print their output. */
final class CommandFactory implements IFactory {

    private final Output output;

    CommandFactory(Output output) {
        this.output = output;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Output.class) {
                return type.cast(constructor.newInstance(output));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
