package org.tabularium.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Number words in every case and gender, collective ones included, up to the millions. */
class NumberWordsTest {

    private static final NumberWords WORDS = NumberWords.polish();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2       | dwa dwie dwaj dwóch dwu dwom dwóm dwoma dwiema dwoje dwojga dwojgu dwojgiem oba obie obaj oboje
            3       | trzy trzej trzech trzem trzema troje trojga trojgu trojgiem
            4       | cztery czterej czterech czterem czterema czworo czworga czworgu czworgiem
            5       | pięć pięciu pięcioma pięcioro pięciorga pięciorgu pięciorgiem
            6       | sześć sześciu sześcioma sześcioro sześciorga sześciorgu sześciorgiem
            7       | siedem siedmiu siedmioma siedmioro siedmiorga siedmiorgu siedmiorgiem
            8       | osiem ośmiu ośmioma ośmioro ośmiorga ośmiorgu ośmiorgiem
            9       | dziewięć dziewięciu dziewięcioma dziewięcioro dziewięciorga dziewięciorgu dziewięciorgiem
            10      | dziesięć dziesięciu dziesięcioma dziesięcioro dziesięciorga dziesięciorgiem
            11      | jedenaście jedenastu jedenastoma jedenaścioro jedenaściorga
            12      | dwanaście dwunastu dwunastoma dwanaścioro dwanaściorga
            13      | trzynaście trzynastu trzynastoma trzynaścioro
            14      | czternaście czternastu czternastoma czternaścioro
            15      | piętnaście piętnastu piętnastoma piętnaścioro
            16      | szesnaście szesnastu szesnastoma szesnaścioro
            17      | siedemnaście siedemnastu siedemnastoma siedemnaścioro
            18      | osiemnaście osiemnastu osiemnastoma osiemnaścioro
            19      | dziewiętnaście dziewiętnastu dziewiętnastoma dziewiętnaścioro
            20      | dwadzieścia dwudziestu dwudziestoma dwadzieścioro dwadzieściorga
            30      | trzydzieści trzydziestu trzydziestoma trzydzieścioro
            40      | czterdzieści czterdziestu czterdziestoma czterdzieścioro
            50      | pięćdziesiąt pięćdziesięciu pięćdziesięcioma pięćdziesięcioro
            60      | sześćdziesiąt sześćdziesięciu sześćdziesięcioma
            70      | siedemdziesiąt siedemdziesięciu siedemdziesięcioma
            80      | osiemdziesiąt osiemdziesięciu osiemdziesięcioma
            90      | dziewięćdziesiąt dziewięćdziesięciu dziewięćdziesięcioma
            100     | sto stu stoma
            200     | dwieście dwustu dwustoma
            300     | trzysta trzystu trzystoma
            400     | czterysta czterystu czterystoma
            500     | pięćset pięciuset
            600     | sześćset sześciuset
            700     | siedemset siedmiuset
            800     | osiemset ośmiuset
            900     | dziewięćset dziewięciuset
            1000    | tysiąc tysiąca tysiącowi tysiącem tysiącu
            1000000 | milion miliona milionem
            1.5     | półtora półtorej
            """)
    void a_number_word_is_its_value_in_every_inflection(String value, String forms) {
        for (String form : forms.split(" ")) {
            assertThat(WORDS.read(form)).as(form).map(number -> number.toPlainString()).contains(value);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            25     | dwadzieścia pięć
            25     | dwudziestoma pięcioma
            32     | trzydziestu dwóm
            121    | sto dwadzieścia jeden
            199    | stu dziewięćdziesięciu dziewięciu
            847    | ośmiuset czterdziestu siedmiu
            1500   | półtora tysiąca
            1204   | tysiąc dwieście cztery
            2000   | dwa tysiące
            12000  | dwunastoma tysiącami
            300012 | trzysta tysięcy dwanaście
            999999 | dziewięćset dziewięćdziesiąt dziewięć tysięcy dziewięćset dziewięćdziesiąt dziewięć
            999999 | dziewięciuset dziewięćdziesięciu dziewięciu tysięcy dziewięciuset dziewięćdziesięciu dziewięciu
            2000000 | dwóch milionów
            """)
    void words_that_stand_together_are_one_number(String value, String words) {
        String text = "Wsparto " + words + " osób";
        assertThat(WORDS.in(text)).singleElement().satisfies(
                token -> assertThat(WORDS.read(token.text()).orElseThrow().toPlainString()).isEqualTo(value));
    }

    @Test
    void numbers_that_do_not_fit_together_stay_apart() {
        assertThat(WORDS.in("dwa trzy cztery")).extracting(NumericToken::text).containsExactly("dwa", "trzy", "cztery");
        assertThat(WORDS.in("pięć osób i sto paczek")).extracting(NumericToken::text).containsExactly("pięć", "sto");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kilkunastu wolontariuszy
            kilkadziesięcioro dzieci
            kilku i paru
            tysiące godzin
            setki osób
            5 tysięcy złotych
            pierwszy, druga, trzecie
            jeden z uczestników
            pięciobój i dwudziestolatek
            połowa rodzin
            """)
    void what_states_no_number_is_none(String text) {
        assertThat(WORDS.in(text)).isEmpty();
    }
}
