"""The language of the window: our own catalogue through a QTranslator, Qt's words from its own files."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from app import i18n

_LOCALES = {
    "zh": QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class CatalogueTranslator(QTranslator):
    """Answers tr() from app.i18n; an unknown text stays Chinese."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """Return the translation, or nothing, which Qt takes as: look further."""
        return i18n.catalogue(i18n.language()).get((context, source))  # type: ignore[return-value]

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask for."""
        return False


class Languages(QObject):
    """Holds the installed translators; the language may change while the program runs."""

    def __init__(self, app: QCoreApplication) -> None:
        """Install nothing yet."""
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []

    def use(self, code: str) -> None:
        """Speak `zh` or `en` from now on; windows made before keep their words until they are made anew."""
        i18n.set_language(code)
        QLocale.setDefault(_LOCALES[code])
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = [CatalogueTranslator(self)] if code != "zh" else [self._qt_words()]
        for translator in self._installed:
            self._app.installTranslator(translator)

    def _qt_words(self) -> QTranslator:
        """Return Qt's own Chinese: buttons of standard dialogs, menus of input fields."""
        translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator.load("qtbase_zh_CN", folder)
        return translator
